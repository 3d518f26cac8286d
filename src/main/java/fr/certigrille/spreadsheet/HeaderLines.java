package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One or two rows taken for a table's header. In the upper of two a heading may span several columns, merged or with
 * blanks to its right.
 *
 * @param upper the only or the upper row
 * @param lower the lower row; null when there is one only
 */
record HeaderLines(SheetRow upper, @Nullable SheetRow lower) {

    /** Columns that must be recognised before rows are taken for a header. */
    private static final int LEAST = 3;

    /** What says whom a row is about. */
    private static final Set<Field> WHOM = Set.of(Field.NUMBER, Field.LAST_NAME, Field.FIRST_NAME);

    /**
     * Finds a sheet's header: the rows that name the most columns, the upper ones where several do.
     *
     * @param top the sheet's first rows
     */
    static Optional<HeaderLines> find(List<SheetRow> top, Vocabulary vocabulary) {
        List<HeaderLines> candidates = new ArrayList<>();
        top.forEach(row -> candidates.add(new HeaderLines(row, null)));
        for (int i = 1; i < top.size(); i++) {
            if (top.get(i).number() == top.get(i - 1).number() + 1) {
                candidates.add(new HeaderLines(top.get(i - 1), top.get(i)));
            }
        }
        return candidates.stream()
                .map(lines ->
                        new Known(lines, new HashSet<>(lines.fields(vocabulary).values())))
                .filter(known -> known.namesCandidates() && !known.lines().hasCandidate(vocabulary))
                .reduce((best, next) -> next.fields().size() > best.fields().size() ? next : best)
                .map(Known::lines);
    }

    /** Lines with the fields that they name. */
    private record Known(HeaderLines lines, Set<Field> fields) {

        private boolean namesCandidates() {
            return fields.size() >= LEAST && (fields.contains(Field.NUMBER) || fields.contains(Field.LAST_NAME));
        }
    }

    /** Whether the lower row is a candidate already: « C1 » over « EM » is no column to cross. */
    private boolean hasCandidate(Vocabulary vocabulary) {
        SheetRow below = lower;
        return below != null
                && new HeaderLines(upper, null)
                        .fields(vocabulary).entrySet().stream()
                                .filter(entry -> WHOM.contains(entry.getValue()))
                                .anyMatch(entry -> !(below.cell(entry.getKey()) instanceof SheetCell.Blank));
    }

    /** The field of each column that is known, by index from 0. */
    Map<Integer, Field> fields(Vocabulary vocabulary) {
        Map<Integer, Field> fields = new TreeMap<>();
        for (int column : columns()) {
            texts(column)
                    .flatMap(text -> vocabulary.field(text).stream())
                    .findFirst()
                    .ifPresent(field -> fields.put(column, field));
        }
        return fields;
    }

    /** What a column of levels is called: its own header, or the heading that it has in common with others. */
    String title(int column) {
        return lower == null ? upper.cell(column).shown() : heading(column);
    }

    /** The level that a column to cross is for: what stands below the heading. */
    Optional<String> level(int column, Vocabulary vocabulary) {
        return lower == null
                ? Optional.empty()
                : vocabulary.level(lower.cell(column).shown());
    }

    /** Indexes of the columns that have a header of their own. */
    Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>(upper.cells().keySet());
        if (lower != null) {
            columns.addAll(lower.cells().keySet());
        }
        return columns;
    }

    /** What a column may be known by, the most telling first. */
    private Stream<String> texts(int column) {
        String own = upper.cell(column).shown();
        if (lower == null) {
            return Stream.of(own);
        }
        String under = lower.cell(column).shown();
        String both = heading(column) + " " + under;
        return Stream.of(both, under, own).filter(text -> !text.isBlank());
    }

    /** The upper row's text at a column or, where that is blank, the next one to its left. */
    private String heading(int column) {
        return upper.cells().entrySet().stream()
                .filter(entry -> entry.getKey() <= column)
                .max(Comparator.comparingInt(Map.Entry::getKey))
                .map(entry -> entry.getValue().shown())
                .orElse("");
    }

    /** The cell to name when a column's header is at fault. */
    SheetCell cell(int column) {
        SheetCell under = lower == null ? upper.cell(column) : lower.cell(column);
        return under instanceof SheetCell.Blank ? upper.cell(column) : under;
    }

    int lastRow() {
        return lower == null ? upper.number() : lower.number();
    }
}
