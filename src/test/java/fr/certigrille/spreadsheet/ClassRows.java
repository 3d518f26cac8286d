package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluations as rows of each layout, for any format: text, numbers, days, and null for empty cells. */
public final class ClassRows {

    public static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();

    private ClassRows() {}

    /** The sheets of a class by name. */
    public static Map<String, List<Object[]>> sheets(
            Layout layout, SchoolClass schoolClass, List<Evaluation> evaluations) {
        Map<String, List<Object[]>> sheets = new LinkedHashMap<>();
        sheets.put("Classe", classSheet(schoolClass));
        switch (layout) {
            case WIDE -> sheets.put("Évaluations", wide(evaluations));
            case CROSSES -> sheets.put("Croix", crosses(evaluations));
            case LONG -> sheets.put("Suivi", longRows(evaluations));
            case FICHE -> {
                for (int i = 0; i < evaluations.size(); i++) {
                    sheets.put("Fiche " + (i + 1), fiche(evaluations.get(i)));
                }
            }
        }
        return sheets;
    }

    /** One sheet: the class above the table, as a CSV file has it. */
    public static List<Object[]> single(Layout layout, SchoolClass schoolClass, List<Evaluation> evaluations) {
        List<Object[]> rows = new ArrayList<>(classSheet(schoolClass));
        rows.add(new Object[0]);
        sheets(layout, schoolClass, evaluations).entrySet().stream()
                .filter(sheet -> !sheet.getKey().equals("Classe"))
                .forEach(sheet -> rows.addAll(sheet.getValue()));
        return rows;
    }

    public static List<Object[]> classSheet(SchoolClass schoolClass) {
        return List.of(
                new Object[] {"Établissement", schoolClass.establishment()},
                new Object[] {"Académie", schoolClass.academy()},
                new Object[] {"Session", String.valueOf(schoolClass.session())},
                new Object[] {"Grille", schoolClass.gridId()},
                new Object[] {"Classe", schoolClass.name()});
    }

    private static List<Object[]> wide(List<Evaluation> evaluations) {
        List<Column> columns = Column.of(GRID);
        List<Object[]> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::title).toArray());
        for (Evaluation evaluation : evaluations) {
            rows.add(columns.stream()
                    .map(column -> value(evaluation, column.field()))
                    .toArray());
        }
        return rows;
    }

    /** Two header rows: the competence over five columns, the levels under it. */
    private static List<Object[]> crosses(List<Evaluation> evaluations) {
        List<Object> upper = new ArrayList<>();
        List<Object> lower = new ArrayList<>();
        for (Column column : Column.of(GRID)) {
            upper.add(column.title());
            if (isLevel(column.field())) {
                GRID.levels().forEach(level -> lower.add(level.code()));
                for (int i = 1; i < GRID.levels().size(); i++) {
                    upper.add(null);
                }
            } else {
                lower.add(null);
            }
        }
        List<Object[]> rows = new ArrayList<>(List.of(upper.toArray(), lower.toArray()));
        evaluations.forEach(evaluation -> rows.add(crosses(evaluation)));
        return rows;
    }

    private static Object[] crosses(Evaluation evaluation) {
        List<Object> row = new ArrayList<>();
        for (Column column : Column.of(GRID)) {
            Object value = value(evaluation, column.field());
            if (isLevel(column.field())) {
                GRID.levels().forEach(level -> row.add(level.code().equals(value) ? "x" : null));
            } else {
                row.add(value);
            }
        }
        return row.toArray();
    }

    private static List<Object[]> longRows(List<Evaluation> evaluations) {
        List<Column> columns = Column.of(GRID).stream()
                .filter(column -> !isLevel(column.field()))
                .toList();
        List<Object> header =
                new ArrayList<>(columns.stream().map(Column::title).toList());
        header.addAll(List.of("Compétence", "Niveau"));
        List<Object[]> rows = new ArrayList<>();
        rows.add(header.toArray());
        for (Evaluation evaluation : evaluations) {
            for (String code : GRID.assessedCodes()) {
                List<Object> row = new ArrayList<>();
                columns.forEach(column -> row.add(value(evaluation, column.field())));
                row.add(code);
                row.add(evaluation.levels().get(code));
                rows.add(row.toArray());
            }
        }
        return rows;
    }

    private static List<Object[]> fiche(Evaluation evaluation) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {GRID.diploma()});
        rows.add(new Object[0]);
        Column.of(GRID).stream()
                .filter(column -> !isLevel(column.field()))
                .forEach(column -> rows.add(new Object[] {column.title() + " :", value(evaluation, column.field())}));
        List<Object> head = new ArrayList<>(List.of("Compétences"));
        GRID.levels().stream().map(Level::label).forEach(head::add);
        rows.add(head.toArray());
        for (Column column : Column.levels(GRID)) {
            List<Object> row = new ArrayList<>(List.of(column.title()));
            Object value = value(evaluation, column.field());
            GRID.levels().forEach(level -> row.add(level.code().equals(value) ? "X" : null));
            rows.add(row.toArray());
        }
        return rows;
    }

    private static boolean isLevel(Field field) {
        return field.key().startsWith("level.");
    }

    /** What a cell holds for a field. */
    static @Nullable Object value(Evaluation evaluation, Field field) {
        String key = field.key();
        String code = key.substring(key.indexOf('.') + 1);
        if (isLevel(field)) {
            return evaluation.levels().get(code);
        }
        if (key.startsWith("penalty.")) {
            return evaluation.penalties().contains(code) ? "oui" : null;
        }
        if (key.startsWith("observation.")) {
            List<String> codes = GRID.parts().stream().map(part -> part.code()).toList();
            return blankToNull(evaluation.observations().get(codes.indexOf(code)));
        }
        return switch (key) {
            case "number" -> evaluation.candidate().number();
            case "lastName" -> evaluation.candidate().lastName();
            case "firstName" -> evaluation.candidate().firstName();
            case "option" -> evaluation.candidate().option();
            case "form" -> evaluation.form();
            case "commission" -> evaluation.commission().number();
            case "member1" -> evaluation.commission().member1();
            case "member2" -> evaluation.commission().member2();
            case "date" -> evaluation.date();
            case "mark" -> mark(evaluation);
            case "appreciation" -> blankToNull(evaluation.appreciation());
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Object mark(Evaluation evaluation) {
        if (evaluation.outcome() instanceof Graded graded) {
            return graded.mark();
        }
        return evaluation.outcome() == Ungraded.ABSENT ? "ABS" : "DISP";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
