package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.LabelledCells.Labelled;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sheet says of its class: labels with values, and the table of commissions. */
final class ClassLabels {

    private final Place sheet;
    private final Map<String, SheetCell> values = new LinkedHashMap<>();
    private final LabelledCells<String> labels = new LabelledCells<>(ClassLabels::label);
    private final CommissionTable commissions = new CommissionTable();

    private ClassLabels(Place sheet) {
        this.sheet = sheet;
    }

    /** Collects them from a sheet or the part of it that may have them. */
    static ClassLabels of(Place sheet, Iterable<SheetRow> rows) {
        ClassLabels labels = new ClassLabels(sheet);
        rows.forEach(labels::take);
        return labels;
    }

    private static Optional<String> label(String text) {
        List<String> known = ClassSheet.LABELS;
        return known.stream().filter(label -> Wording.same(label, text)).findFirst();
    }

    private void take(SheetRow row) {
        if (!commissions.take(row)) {
            labels.in(row).forEach(this::take);
        }
    }

    private void take(String label, Labelled found) {
        if (!(found.value() instanceof SheetCell.Blank)) {
            values.putIfAbsent(label, found.value());
        }
    }

    Place sheet() {
        return sheet;
    }

    /** Values by label, without blank ones. */
    Map<String, SheetCell> values() {
        return values;
    }

    CommissionTable commissions() {
        return commissions;
    }
}
