package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.LabelledCells.Labelled;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.EnumMap;
import java.util.Map;

/** What a sheet says of its class: labels with values, and the table of commissions. */
final class ClassLabels {

    private final Place sheet;
    private final Map<ClassLabel, SheetCell> values = new EnumMap<>(ClassLabel.class);
    private final LabelledCells<ClassLabel> labels = new LabelledCells<>(ClassLabel::of);
    private final CommissionTable commissions = new CommissionTable();

    private ClassLabels(Place sheet) {
        this.sheet = sheet;
    }

    /** Collects them from a sheet or the part of it that may have them. */
    static ClassLabels of(Place sheet, Iterable<SheetRow> rows) {
        ClassLabels labels = new ClassLabels(sheet);
        for (SheetRow row : rows) {
            if (!labels.commissions.take(row)) {
                labels.take(row);
            }
        }
        return labels;
    }

    /** Collects them from a fiche, which names one commission and lists none. */
    static ClassLabels ofFiche(Place sheet, Iterable<SheetRow> rows) {
        ClassLabels labels = new ClassLabels(sheet);
        rows.forEach(labels::take);
        return labels;
    }

    private void take(SheetRow row) {
        labels.in(row).forEach(this::take);
    }

    private void take(ClassLabel label, Labelled found) {
        if (!(found.value() instanceof SheetCell.Blank)) {
            values.putIfAbsent(label, found.value());
        }
    }

    Place sheet() {
        return sheet;
    }

    /** Values by label, without blank ones. */
    Map<ClassLabel, SheetCell> values() {
        return values;
    }

    CommissionTable commissions() {
        return commissions;
    }
}
