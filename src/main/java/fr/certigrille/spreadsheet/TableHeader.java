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
import org.jspecify.annotations.Nullable;

/** Which column of a table states which field, found by the words of its header. */
final class TableHeader {

    private final Vocabulary vocabulary;
    private final HeaderLines lines;
    private final Place sheet;
    private final Map<Field, Integer> indexes = new HashMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<SheetCell> unknown = new ArrayList<>();
    private final Layout layout;
    private @Nullable String madeFor;

    TableHeader(HeaderLines lines, Vocabulary vocabulary, Mapping mapping, Place sheet) {
        this.vocabulary = vocabulary;
        this.lines = lines;
        this.sheet = sheet;
        Map<Integer, Field> fields = lines.fields(vocabulary);
        fields.forEach(this::take);
        lines.columns().stream()
                .filter(column -> !fields.containsKey(column))
                .filter(column -> !takeByCode(column))
                .map(lines::cell)
                .forEach(unknown::add);
        this.layout = Optional.ofNullable(mapping.layout()).orElseGet(this::layoutByColumns);
    }

    /** A column of levels whose title this grid does not know is found by its code, and told. */
    private boolean takeByCode(int column) {
        Optional<LeadingCode> leading = LeadingCode.of(lines.title(column), vocabulary.grid());
        Optional<Field> field = leading.map(code -> field(column, code));
        if (field.isEmpty() || indexes.containsKey(field.get())) {
            return false;
        }
        take(column, field.get());
        Place cell = new Place(sheet.file(), sheet.sheet(), lines.cell(column).address());
        tell(cell, leading.get());
        return true;
    }

    private Field field(int column, LeadingCode code) {
        return lines.level(column, vocabulary)
                .map(level -> Column.cross(code.assessed().code(), level))
                .orElseGet(() -> Field.level(code.assessed().code()));
    }

    private void tell(Place cell, LeadingCode code) {
        code.contradiction(vocabulary.grid())
                .ifPresentOrElse(
                        other -> faults.add(Finding.of(
                                Code.COLUMN_CONTRADICTS,
                                cell,
                                code.header(),
                                code.assessed().code(),
                                other.code())),
                        () -> warnings.add(Finding.of(
                                Code.COLUMN_BY_CODE,
                                cell,
                                code.header(),
                                code.assessed().code(),
                                code.assessed().title())));
    }

    /** The same header, of a table that all columns of another grid are in. */
    TableHeader madeFor(String grid) {
        madeFor = grid;
        return this;
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

    /** What was understood, and is worth a look. */
    List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    /** Columns that are compulsory where rows stand alone, and missing: all of them at once where the table is made for another grid. */
    List<Finding> missing() {
        return madeFor == null
                ? missingColumns()
                : List.of(Finding.of(
                        Code.TABLE_OF_OTHER_GRID,
                        sheet,
                        madeFor,
                        vocabulary.grid().id()));
    }

    private List<Finding> missingColumns() {
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
