package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Assessed;
import fr.certigrille.grid.Bonus;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import fr.certigrille.grid.Part;
import fr.certigrille.grid.Penalty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a class workbook, or a label of a fiche.
 *
 * @param field what it states
 * @param title the template's header
 * @param compulsory whether every candidate needs it
 * @param synonyms other headers that mean it, compared as {@link fr.certigrille.spreadsheet.format.Wording}
 */
record Column(Field field, String title, boolean compulsory, List<String> synonyms) {

    /** Of the layout long: which competence, or which of its indicators, a row is about, and when it was observed. */
    static final Field COMPETENCE = new Field("competence");

    static final Field INDICATOR = new Field("indicator");
    static final Field LEVEL = new Field("level");
    static final Field OBSERVED_ON = new Field("observedOn");

    private static final String CROSS = "cross.";

    /** Of the layout crosses: the column to cross for a level of a competence. */
    static Field cross(String assessed, String level) {
        return new Field(CROSS + assessed + "." + level);
    }

    static boolean isCross(Field field) {
        return field.key().startsWith(CROSS);
    }

    /** The columns of the wide layout for a grid, in the order of the template. */
    static List<Column> of(Grid grid) {
        List<Column> columns = new ArrayList<>(identity(grid));
        columns.addAll(levels(grid));
        grid.penalties().forEach(penalty -> columns.add(penalty(penalty)));
        grid.bonuses().forEach(bonus -> columns.add(bonus(bonus)));
        columns.add(compulsory(Field.MARK, "Note", "note sur 20", "note 20", "note proposée"));
        for (int i = 0; i < grid.parts().size(); i++) {
            columns.add(observation(grid.parts().get(i), i + 1));
        }
        columns.add(compulsory(Field.APPRECIATION, "Appréciation", "appréciations", "appréciation générale"));
        return List.copyOf(columns);
    }

    /** The columns that say who was evaluated, when and by whom, as far as the grid asks for them. */
    static List<Column> identity(Grid grid) {
        return identity().stream()
                .flatMap(column -> fitting(column, grid).stream())
                .toList();
    }

    /** A column of the identity as the grid needs it: nobody chooses where there is no choice. */
    private static Optional<Column> fitting(Column column, Grid grid) {
        int choices = column.field().equals(Field.OPTION)
                ? grid.options().size()
                : column.field().equals(Field.FORM) ? grid.forms().size() : Integer.MAX_VALUE;
        if (choices == 0) {
            return Optional.empty();
        }
        return Optional.of(
                choices == 1 ? new Column(column.field(), column.title(), false, column.synonyms()) : column);
    }

    /** The columns that say who was evaluated, when and by whom. */
    static List<Column> identity() {
        return List.of(
                compulsory(
                        Field.NUMBER,
                        "N° candidat",
                        "numéro candidat",
                        "numéro de candidat",
                        "n° de candidat",
                        "matricule candidat",
                        "candidat n°",
                        "candidat numéro"),
                compulsory(Field.LAST_NAME, "Nom", "nom de famille", "nom du candidat", "candidat nom"),
                compulsory(Field.FIRST_NAME, "Prénom", "prénoms", "prénom du candidat", "candidat prénom"),
                compulsory(Field.OPTION, "Option", "spécialité", "parcours", "candidat option"),
                compulsory(Field.FORM, "Forme", "forme de l’épreuve", "modalité", "épreuve forme"),
                compulsory(
                        Field.COMMISSION,
                        "N° commission",
                        "commission",
                        "numéro de commission",
                        "n° de commission",
                        "commission n°",
                        "jury"),
                compulsory(
                        Field.DATE,
                        "Date",
                        "date de l’épreuve",
                        "date de passage",
                        "date d’interrogation",
                        "date de l’interrogation",
                        "épreuve date"),
                optional(
                        Field.MEMBER_1,
                        "Membre 1",
                        "examinateur 1",
                        "membre 1 de la commission",
                        "commission membre 1",
                        "membres 1"),
                optional(
                        Field.MEMBER_2,
                        "Membre 2",
                        "examinateur 2",
                        "membre 2 de la commission",
                        "commission membre 2",
                        "membres 2"));
    }

    /** The columns of levels. */
    static List<Column> levels(Grid grid) {
        Map<String, Long> titles =
                grid.assessed().stream().collect(Collectors.groupingBy(Assessed::title, Collectors.counting()));
        return grid.assessed().stream()
                .map(assessed -> level(assessed, titles.getOrDefault(assessed.title(), 0L) == 1))
                .toList();
    }

    /** The columns of the layout crosses: each column of a level once for each level. */
    static List<Column> crosses(Grid grid) {
        return levels(grid).stream()
                .flatMap(column -> grid.levels().stream().map(level -> cross(column, level)))
                .toList();
    }

    private static Column cross(Column column, Level level) {
        String assessed = column.field().code();
        List<String> synonyms = column.wordings()
                .flatMap(wording -> Stream.of(wording + " " + level.code(), wording + " " + level.label()))
                .toList();
        return new Column(cross(assessed, level.code()), assessed + " " + level.code(), true, synonyms);
    }

    /** The columns that the layout long has beside others. */
    static List<Column> ofLongLayout() {
        return List.of(
                optional(COMPETENCE, "Compétence", "code compétence", "compétence évaluée", "code de la compétence"),
                optional(
                        INDICATOR,
                        "Indicateur",
                        "indicateur de performance",
                        "critère",
                        "code indicateur",
                        "indicateur évalué",
                        "code de l’indicateur"),
                compulsory(LEVEL, "Niveau", "niveau atteint", "niveau de maîtrise", "niveau évalué"),
                optional(
                        OBSERVED_ON,
                        "Évalué le",
                        "date d’évaluation",
                        "date de l’évaluation",
                        "observé le",
                        "date d’observation"));
    }

    /** A title that several columns have names none of them. */
    private static Column level(Assessed assessed, boolean titleIsUnique) {
        String code = assessed.code();
        String spaced = code.replace('.', ' ');
        Stream<String> synonyms = Stream.of(
                code,
                spaced,
                code + " " + assessed.title(),
                spaced + " " + assessed.title(),
                code + " " + assessed.shortTitle(),
                "niveau " + code,
                code + " niveau",
                "compétence " + code);
        Stream<String> title = titleIsUnique ? Stream.of(assessed.title()) : Stream.empty();
        return compulsory(
                Field.level(code),
                assessed.shortTitle(),
                Stream.concat(synonyms, title).toArray(String[]::new));
    }

    private static Column bonus(Bonus bonus) {
        return compulsory(
                Field.bonus(bonus.code()),
                bonus.label(),
                bonus.code(),
                "bonus " + bonus.code(),
                "bonus " + bonus.label());
    }

    private static Column penalty(Penalty penalty) {
        return compulsory(
                Field.penalty(penalty.code()),
                penalty.label(),
                penalty.code(),
                "pénalité " + penalty.code(),
                "pénalités " + penalty.code(),
                "pénalités " + penalty.label());
    }

    private static Column observation(Part part, int number) {
        return compulsory(
                Field.observation(part.code()),
                "Observations " + number,
                "observation " + number,
                "observations partie " + number,
                part.title());
    }

    private static Column compulsory(Field field, String title, String... synonyms) {
        return new Column(field, title, true, List.of(synonyms));
    }

    private static Column optional(Field field, String title, String... synonyms) {
        return new Column(field, title, false, List.of(synonyms));
    }

    /** All that it may be called, the title first. */
    Stream<String> wordings() {
        return Stream.concat(Stream.of(title), synonyms.stream());
    }
}
