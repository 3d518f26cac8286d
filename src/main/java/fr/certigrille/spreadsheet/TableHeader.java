package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a table states which field, found by the words of its header. */
final class TableHeader {

    private final Vocabulary vocabulary;
    private final HeaderLines lines;
    private final Place sheet;
    private final Map<Field, Integer> indexes = new HashMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private final List<SheetCell> unknown = new ArrayList<>();
    private final Layout layout;

    TableHeader(HeaderLines lines, Vocabulary vocabulary, Mapping mapping, Place sheet) {
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.sheet = sheet;
        Map<Integer, Field> fields = lines.fields(vocabulary);
        fields.forEach(this::take);
        lines.columns().stream()
                .filter(column -> !fields.containsKey(column))
                .map(lines::cell)
                .forEach(unknown::add);
        this.layout = Optional.ofNullable(mapping.layout()).orElseGet(this::layoutByColumns);
    }

    private void take(int column, Field field) {
        Integer first = indexes.putIfAbsent(field, column);
        if (first != null) {
            Place second =
                    new Place(sheet.file(), sheet.sheet(), lines.cell(column).address());
            faults.add(Finding.of(
                    Code.COLUMN_TWICE,
                    second,
                    vocabulary.title(field),
                    lines.cell(first).address()));
        }
    }

    private Layout layoutByColumns() {
        if (has(Column.LEVEL) && (has(Column.COMPETENCE) || has(Column.INDICATOR))) {
            return Layout.LONG;
        }
        return hasCrosses() ? Layout.CROSSES : Layout.WIDE;
    }

    Layout layout() {
        return layout;
    }

    boolean has(Field field) {
        return indexes.containsKey(field);
    }

    /** Whether there are columns to cross. */
    boolean hasCrosses() {
        return indexes.keySet().stream().anyMatch(Column::isCross);
    }

    /** What is wrong with the columns that are there. */
    List<Finding> faults() {
        return List.copyOf(faults);
    }

    /** Columns that are compulsory where rows stand alone, and missing. */
    List<Finding> missing() {
        return needed().stream()
                .filter(column -> !has(column.field()))
                .map(column -> Finding.of(Code.COLUMN_MISSING, sheet, column.title()))
                .toList();
    }

    private List<Column> needed() {
        if (layout == Layout.LONG) {
            Field subject = has(Column.COMPETENCE) ? Column.COMPETENCE : Column.INDICATOR;
            return List.of(
                    vocabulary.column(Field.NUMBER), vocabulary.column(subject), vocabulary.column(Column.LEVEL));
        }
        List<Column> needed = new ArrayList<>();
        for (Column column : Column.of(vocabulary.grid())) {
            List<Column> crosses = crosses(column);
            if (layout == Layout.CROSSES && crosses.stream().anyMatch(cross -> has(cross.field()))) {
                needed.addAll(crosses);
            } else if (column.compulsory()) {
                needed.add(column);
            }
        }
        return needed;
    }

    /** The columns to cross in the place of a column of levels; none for another column. */
    private List<Column> crosses(Column column) {
        return vocabulary.grid().levels().stream()
                .filter(level -> column.field().isLevel())
                .map(level -> Column.cross(column.field().code(), level.code()))
                .map(vocabulary::column)
                .toList();
    }

    /** Headers of columns that mean nothing to this grid. */
    List<SheetCell> unknown() {
        return List.copyOf(unknown);
    }

    /** Whether a row stands below the header and holds something else than the header again. */
    boolean isBelow(SheetRow row) {
        return row.number() > lines.lastRow() && !row.isBlank();
    }

    /** The columns that a first look at the candidates' numbers needs. */
    Set<Integer> numberColumn() {
        return has(Field.NUMBER) ? Set.of(indexes.get(Field.NUMBER)) : Set.of();
    }

    /** The cells of a row by what they state. */
    CandidateCells cells(SheetRow row) {
        Map<Field, SheetCell> cells = new HashMap<>();
        indexes.forEach((field, column) -> cells.put(field, row.cell(column)));
        return new CandidateCells(row.number(), cells);
    }
}
