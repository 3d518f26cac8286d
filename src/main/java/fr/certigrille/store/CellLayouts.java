package fr.certigrille.store;

import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Provenance;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Where the rows of a workbook have their values, written down once for all rows that have them in the same columns: a class is one
 * layout, whatever its size.
 */
final class CellLayouts {

    /** Stands for the row at the end of an address, which no address ends with. */
    private static final char ROW = '#';

    private final Map<Layout, Integer> numbers = new LinkedHashMap<>();

    /** The cells of the rows of a sheet, relative to their row. */
    record Layout(String sheet, Map<Field, String> cells) {

        String json() {
            Map<String, String> sorted = new TreeMap<>();
            cells.forEach((field, address) -> sorted.put(field.key(), address));
            return StoreJson.text(sorted);
        }
    }

    /** The number of a row's layout, from 1. */
    int number(Provenance provenance) {
        String row = String.valueOf(provenance.row());
        Map<Field, String> cells = new HashMap<>();
        provenance.cells().forEach((field, address) -> cells.put(field, relative(address, row)));
        return numbers.computeIfAbsent(new Layout(provenance.sheet(), cells), unknown -> numbers.size() + 1);
    }

    private static String relative(String address, String row) {
        int column = address.length() - row.length();
        boolean ofRow = column > 0 && Character.isLetter(address.charAt(column - 1)) && address.endsWith(row);
        return ofRow ? address.substring(0, column) + ROW : address;
    }

    void forEach(BiConsumer<Integer, Layout> listener) {
        numbers.forEach((layout, number) -> listener.accept(number, layout));
    }

    /** The addresses of a row's values by key of field. */
    static Map<String, String> cells(String json, int row) {
        Map<String, String> cells = StoreJson.map(json);
        cells.replaceAll((field, address) -> absolute(address, row));
        return cells;
    }

    private static String absolute(String address, int row) {
        int last = address.length() - 1;
        return last >= 0 && address.charAt(last) == ROW ? address.substring(0, last) + row : address;
    }
}
