package fr.certigrille.spreadsheet.format;

import java.util.Set;

/**
 * What is known of a sheet before its rows are read.
 *
 * @param name its name
 * @param hidden whether the workbook hides it
 * @param hiddenColumns indexes, from 0, of the columns that it hides
 */
public record SheetInfo(String name, boolean hidden, Set<Integer> hiddenColumns) {

    public SheetInfo {
        hiddenColumns = Set.copyOf(hiddenColumns);
    }

    /** A sheet that shows all. */
    public static SheetInfo named(String name) {
        return new SheetInfo(name, false, Set.of());
    }
}
