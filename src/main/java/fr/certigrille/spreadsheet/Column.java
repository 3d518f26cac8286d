package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Part;
import fr.certigrille.grid.Penalty;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a class workbook.
 *
 * @param field what it states
 * @param title the template's header
 * @param compulsory whether a sheet must have it
 * @param synonyms other headers that mean it, compared as {@link Wording}
 */
record Column(Field field, String title, boolean compulsory, List<String> synonyms) {

    /** The columns for a grid, in the order of the template. */
    static List<Column> of(Grid grid) {
        List<Column> columns = new ArrayList<>(List.of(
                compulsory(Field.NUMBER, "N° candidat", "numéro candidat", "numéro de candidat", "matricule candidat"),
                compulsory(Field.LAST_NAME, "Nom", "nom de famille", "nom du candidat"),
                compulsory(Field.FIRST_NAME, "Prénom", "prénoms", "prénom du candidat"),
                compulsory(Field.OPTION, "Option", "spécialité", "parcours"),
                compulsory(Field.FORM, "Forme", "forme de l’épreuve", "modalité"),
                compulsory(Field.COMMISSION, "N° commission", "commission", "numéro de commission", "jury"),
                compulsory(Field.DATE, "Date", "date de l’épreuve", "date de passage", "date d’interrogation"),
                optional(Field.MEMBER_1, "Membre 1", "examinateur 1", "membre 1 de la commission"),
                optional(Field.MEMBER_2, "Membre 2", "examinateur 2", "membre 2 de la commission")));
        columns.add(compulsory(
                Field.level(grid.capacity().code()),
                grid.capacity().shortTitle(),
                grid.capacity().code(),
                grid.capacity().title()));
        grid.competences().forEach(competence -> columns.add(level(competence)));
        grid.penalties().forEach(penalty -> columns.add(penalty(penalty)));
        columns.add(compulsory(Field.MARK, "Note", "note sur 20", "note 20", "note proposée"));
        for (int i = 0; i < grid.parts().size(); i++) {
            columns.add(observation(grid.parts().get(i), i + 1));
        }
        columns.add(compulsory(Field.APPRECIATION, "Appréciation", "appréciations", "appréciation générale"));
        return List.copyOf(columns);
    }

    private static Column level(Competence competence) {
        String title = competence.code() + " " + competence.title();
        return compulsory(Field.level(competence.code()), title, competence.code(), competence.title());
    }

    private static Column penalty(Penalty penalty) {
        return compulsory(Field.penalty(penalty.code()), penalty.label(), penalty.code(), "pénalité " + penalty.code());
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

    boolean isMeantBy(String header) {
        String wording = Wording.of(header);
        return Stream.concat(Stream.of(title), synonyms.stream())
                .map(Wording::of)
                .anyMatch(wording::equals);
    }
}
