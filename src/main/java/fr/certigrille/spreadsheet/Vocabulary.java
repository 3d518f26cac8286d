package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What headers, labels, levels and indicators are called, for one grid and one mapping. */
final class Vocabulary {

    private final Grid grid;
    private final Map<Field, Column> columns = new HashMap<>();
    private final Set<Field> labelled = new HashSet<>();
    private final Map<String, Field> fields = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> assessed = new HashMap<>();

    Vocabulary(Grid grid, Mapping mapping) {
        this.grid = grid;
        mapping.headers().forEach((key, words) -> words.forEach(word -> fields.put(Wording.of(word), new Field(key))));
        mapping.levels().forEach((code, words) -> words.forEach(word -> levels.put(Wording.of(word), code)));
        addColumns();
        grid.levels().forEach(this::addLevel);
        addAssessed();
    }

    private void addColumns() {
        List<Column> all = new ArrayList<>(Column.of(grid));
        all.stream().map(Column::field).filter(field -> !field.isLevel()).forEach(labelled::add);
        all.addAll(Column.ofLongLayout());
        all.addAll(Column.crosses(grid));
        for (Column column : all) {
            columns.put(column.field(), column);
            column.wordings().forEach(word -> fields.putIfAbsent(Wording.of(word), column.field()));
        }
    }

    private void addLevel(Level level) {
        levels.putIfAbsent(Wording.of(level.code()), level.code());
        levels.putIfAbsent(Wording.of(level.label()), level.code());
        levels.putIfAbsent(Wording.of(level.code() + " " + level.label()), level.code());
    }

    private void addAssessed() {
        Column.levels(grid)
                .forEach(column -> column.wordings()
                        .forEach(word -> assessed.putIfAbsent(
                                Wording.of(word), column.field().code())));
        grid.competences().forEach(this::addIndicators);
    }

    private void addIndicators(Competence competence) {
        for (int i = 0; i < competence.indicators().size(); i++) {
            String code = competence.indicatorCode(i);
            String text = competence.indicators().get(i).text();
            assessed.putIfAbsent(Wording.of(code), code);
            assessed.putIfAbsent(Wording.of(text), code);
            assessed.putIfAbsent(Wording.of(code + " " + text), code);
        }
    }

    Grid grid() {
        return grid;
    }

    /** The field that a header or label means. */
    Optional<Field> field(String text) {
        return Optional.ofNullable(fields.get(Wording.of(text)));
    }

    /** The field that a label of a fiche means: the title of a level's column is none. */
    Optional<Field> label(String text) {
        return field(text).filter(labelled::contains);
    }

    /** The code of the level that a text means, in either spelling of 1990: maitrisé, maîtrisé. */
    Optional<String> level(String text) {
        return Optional.ofNullable(levels.get(Wording.of(text)));
    }

    /** The code of the competence, capacity or indicator ({@code C1.3}) that a text means. */
    Optional<String> assessed(String text) {
        return Optional.ofNullable(assessed.get(Wording.of(text)));
    }

    /** What the template calls a field. */
    String title(Field field) {
        return Optional.ofNullable(columns.get(field)).map(Column::title).orElse(field.key());
    }

    Column column(Field field) {
        return Objects.requireNonNull(columns.get(field));
    }
}
