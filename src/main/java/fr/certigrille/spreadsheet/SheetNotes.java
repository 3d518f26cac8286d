package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Excerpt;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** Collects what a person may want to know of how a sheet was understood; nothing is passed over in silence. */
final class SheetNotes {

    private static final int NAMED = 20;
    private static final int QUOTED = 30;

    private final Place sheet;
    private final SheetInfo info;
    private final List<String> hidden = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private int hiddenRows;
    private int rowsLeftOut;

    SheetNotes(Place sheet, SheetInfo info) {
        this.sheet = sheet;
        this.info = info;
    }

    /** A row was read for a candidate. */
    void read(SheetRow row) {
        if (row.hidden() && hiddenRows++ < NAMED) {
            hidden.add(row.number() + ":" + row.number());
        }
    }

    /** A row was taken for a total, a signature or the like. */
    void leftOut(SheetRow row) {
        if (rowsLeftOut++ < NAMED) {
            leftOut.add(String.valueOf(row.number()));
        }
    }

    /**
     * What there is to tell.
     *
     * @param unknown headers of columns that mean nothing
     */
    List<Finding> findings(Layout layout, int candidates, String className, List<SheetCell> unknown) {
        List<Finding> notes = new ArrayList<>();
        notes.add(Finding.of(Code.SHEET_READ, sheet, layout.id(), String.valueOf(candidates), className));
        if (info.hidden()) {
            notes.add(Finding.of(Code.SHEET_HIDDEN_READ, sheet));
        }
        add(notes, Code.HIDDEN_READ, hiddenParts(), hiddenRows - NAMED);
        add(notes, Code.ROWS_LEFT_OUT, leftOut, rowsLeftOut - NAMED);
        add(
                notes,
                Code.COLUMNS_LEFT_OUT,
                unknown.stream().limit(NAMED).map(SheetNotes::named).toList(),
                unknown.size() - NAMED);
        return notes;
    }

    private List<String> hiddenParts() {
        Stream<String> columns = info.hiddenColumns().stream()
                .sorted()
                .limit(NAMED)
                .map(CellReference::convertNumToColString)
                .map(column -> column + ":" + column);
        return Stream.concat(columns, hidden.stream()).toList();
    }

    private void add(List<Finding> notes, Code code, List<String> parts, int more) {
        if (!parts.isEmpty()) {
            notes.add(Finding.of(code, sheet, String.join(", ", parts) + (more > 0 ? "…" : "")));
        }
    }

    private static String named(SheetCell header) {
        return header.address() + " « " + Excerpt.of(header.shown(), QUOTED) + " »";
    }
}
