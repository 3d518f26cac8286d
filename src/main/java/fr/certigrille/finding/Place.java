package fr.certigrille.finding;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding is: a file, and in it a sheet and a cell where there are such.
 *
 * @param file the file's name as the user knows it (never a path of the machine)
 * @param sheet the sheet's name, or null when the whole file is meant
 * @param cell the cell's address such as {@code G14}, a row such as {@code 14}, or a JSON path such as {@code
 *     $.input.folder}; null when the whole sheet is meant
 */
public record Place(
        String file, @Nullable String sheet, @Nullable String cell) {

    public static Place of(String file) {
        return new Place(file, null, null);
    }

    public static Place of(String file, String cell) {
        return new Place(file, null, cell);
    }
}
