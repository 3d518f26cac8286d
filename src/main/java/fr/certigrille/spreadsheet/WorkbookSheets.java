package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Place;
import java.util.List;

/**
 * What the sheets of a workbook are.
 *
 * @param tables those that hold a table of candidates
 * @param fiches those that are shaped like the official grid
 * @param unknown those that hold something else
 */
record WorkbookSheets(List<Table> tables, List<Fiche> fiches, List<Place> unknown) {

    WorkbookSheets {
        tables = List.copyOf(tables);
        fiches = List.copyOf(fiches);
        unknown = List.copyOf(unknown);
    }

    /** Whether several rows or sheets may state one candidate, so that all must be read before any is told. */
    boolean isJoined() {
        return !fiches.isEmpty()
                || tables.stream().anyMatch(table -> table.header().layout() == Layout.LONG);
    }
}
