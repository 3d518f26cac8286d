package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.TextLimit;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Excerpt;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with one row. */
final class RowFaults {

    private static final int QUOTED = 60;

    private final Place sheet;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Begins a row without faults.
     *
     * @param sheet file and sheet
     */
    RowFaults(Place sheet) {
        this.sheet = sheet;
    }

    void add(Code code, String cell, String... arguments) {
        add(code, cell, List.of(arguments));
    }

    void add(Code code, String cell, List<String> arguments) {
        findings.add(new Finding(code, place(cell), quoted(arguments)));
    }

    /** Adds that a cell's text is too long to be kept. */
    void addTooLong(String cell, String text, TextLimit limit) {
        add(Code.VALUE_TOO_LONG, cell, String.valueOf(text.length()), String.valueOf(limit.most()));
    }

    /** An address in another sheet is written as spreadsheets write it: {@code Suivi!G14}. */
    private Place place(String cell) {
        int mark = cell.lastIndexOf('!');
        return mark < 0
                ? new Place(sheet.file(), sheet.sheet(), cell)
                : new Place(sheet.file(), cell.substring(0, mark), cell.substring(mark + 1));
    }

    /** Values as messages quote them: on one line and short, whatever the cell holds. */
    private static List<String> quoted(List<String> values) {
        return values.stream().map(value -> Excerpt.of(value, QUOTED)).toList();
    }

    void addForSheet(Code code, String... arguments) {
        findings.add(Finding.of(code, sheet, arguments));
    }

    /** How many there are. */
    int size() {
        return findings.size();
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
