package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with one row. */
final class RowFaults {

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
        findings.add(new Finding(code, new Place(sheet.file(), sheet.sheet(), cell), arguments));
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
