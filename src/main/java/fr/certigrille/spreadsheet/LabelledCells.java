package fr.certigrille.spreadsheet;

import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds values that stand to the right of their labels, or after a colon in the label's own cell. Merged labels leave
 * blanks between a label and its value.
 *
 * @param meaning what a text means, if it is a label
 */
record LabelledCells<K>(Function<String, Optional<K>> meaning) {

    /** A label with its value, blank when there is none. */
    record Labelled(SheetCell label, SheetCell value) {}

    /** The labels of a row with their values. */
    Map<K, Labelled> in(SheetRow row) {
        Map<K, Labelled> found = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> {
            meaning.apply(cell.shown())
                    .ifPresent(key -> found.putIfAbsent(key, new Labelled(cell, right(row, column))));
            inside(cell, found);
        });
        return found;
    }

    boolean isLabel(SheetCell cell) {
        return meaning.apply(cell.shown()).isPresent();
    }

    private SheetCell right(SheetRow row, int column) {
        return row.cells().entrySet().stream()
                .filter(entry -> entry.getKey() > column)
                .min(Comparator.comparingInt(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .filter(cell -> !isLabel(cell))
                .orElseGet(() -> new SheetCell.Blank(row.address(column + 1)));
    }

    private void inside(SheetCell cell, Map<K, Labelled> found) {
        int colon = cell.shown().indexOf(':');
        if (colon > 0 && cell instanceof SheetCell.Text) {
            String value = cell.shown().substring(colon + 1).strip();
            Optional<K> key = meaning.apply(cell.shown().substring(0, colon));
            key.filter(known -> !value.isEmpty())
                    .ifPresent(known ->
                            found.putIfAbsent(known, new Labelled(cell, new SheetCell.Text(cell.address(), value))));
        }
    }
}
