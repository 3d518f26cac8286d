package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.spreadsheet.LabelledCells.Labelled;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a sheet that is shaped like the official grid: values beside their labels, comments beside or under theirs, and
 * a cross in one of five columns for each competence.
 */
final class FicheReader {

    /** Levels that a row must name to be the head of the columns to cross. */
    private static final int LEAST_LEVELS = 4;

    /** Competences that a sheet must have a line for to be a fiche. */
    private static final int LEAST_LINES = 3;

    private final Vocabulary vocabulary;
    private final LabelledCells<Field> labels;
    private final Map<Field, SheetCell> cells = new HashMap<>();
    private final Map<String, Map<String, SheetCell>> lines = new LinkedHashMap<>();
    private final Map<Integer, Field> awaited = new HashMap<>();
    private Map<Integer, String> levelColumns = Map.of();

    FicheReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.labels = new LabelledCells<>(vocabulary::label);
    }

    /** Takes the next row of the sheet. */
    void take(SheetRow row) {
        Map<Integer, String> levels = levels(row);
        if (levels.size() >= Math.min(LEAST_LEVELS, vocabulary.grid().levels().size())) {
            levelColumns = levels;
            return;
        }
        Optional<String> assessed = assessed(row);
        if (assessed.isPresent()) {
            lines.putIfAbsent(assessed.get(), crosses(row));
            return;
        }
        takeAwaited(row);
        labels.in(row).forEach((field, found) -> take(field, found, row));
    }

    /** The levels that a row names, if each is named once: a row that states levels of competences repeats some. */
    private Map<Integer, String> levels(SheetRow row) {
        Map<Integer, String> levels = new LinkedHashMap<>();
        row.cells()
                .forEach(
                        (column, cell) -> vocabulary.level(cell.shown()).ifPresent(level -> levels.put(column, level)));
        return new HashSet<>(levels.values()).size() == levels.size() ? levels : Map.of();
    }

    /** The competence of a line below the head of levels, named left of the columns to cross. */
    private Optional<String> assessed(SheetRow row) {
        return levelColumns.isEmpty()
                ? Optional.empty()
                : row.cells().entrySet().stream()
                        .filter(entry -> levelColumns.keySet().stream().allMatch(column -> entry.getKey() < column))
                        .flatMap(entry -> vocabulary.assessed(entry.getValue().shown()).stream())
                        .filter(vocabulary.grid().assessedCodes()::contains)
                        .findFirst();
    }

    private Map<String, SheetCell> crosses(SheetRow row) {
        Map<String, SheetCell> crosses = new LinkedHashMap<>();
        levelColumns.forEach((column, level) -> crosses.put(level, row.cell(column)));
        return crosses;
    }

    private void take(Field field, Labelled found, SheetRow row) {
        SheetCell known = cells.get(field);
        boolean better = known == null || known instanceof SheetCell.Blank;
        if (better) {
            cells.put(field, found.value());
        }
        if (better && found.value() instanceof SheetCell.Blank && isComment(field)) {
            row.cells().forEach((column, cell) -> {
                if (cell.equals(found.label())) {
                    awaited.put(column, field);
                }
            });
        }
    }

    /** A comment may stand in the row under its label. */
    private void takeAwaited(SheetRow row) {
        awaited.forEach((column, field) -> {
            if (!labels.isLabel(row.cell(column))) {
                cells.put(field, row.cell(column));
            }
        });
        awaited.clear();
    }

    private static boolean isComment(Field field) {
        return field.equals(Field.APPRECIATION) || field.isObservation();
    }

    /** Whether the rows so far are those of a fiche. */
    boolean isFiche() {
        return cells.containsKey(Field.NUMBER)
                && lines.size()
                        >= Math.min(
                                LEAST_LINES, vocabulary.grid().assessedCodes().size());
    }

    /** Whether nothing is filled in but what a list may fill in by itself. */
    boolean isEmpty() {
        return List.of(Field.NUMBER, Field.LAST_NAME, Field.MARK).stream()
                        .allMatch(
                                field -> cells.getOrDefault(field, new SheetCell.Blank("")) instanceof SheetCell.Blank)
                && lines.values().stream()
                        .flatMap(line -> line.values().stream())
                        .allMatch(SheetCell.Blank.class::isInstance);
    }

    /** What the fiche states. */
    CandidateCells candidate(int row, RowFaults faults) {
        Crosses crosses = new Crosses(vocabulary, faults);
        Map<Field, SheetCell> all = new HashMap<>(cells);
        lines.forEach((assessed, line) -> all.put(Field.level(assessed), crosses.level(assessed, line)));
        return new CandidateCells(row, all);
    }

    /** The row of the candidate's number. */
    int row() {
        String address =
                cells.getOrDefault(Field.NUMBER, new SheetCell.Blank("A1")).address();
        return Integer.parseInt(address.replaceAll("\\D", ""));
    }
}
