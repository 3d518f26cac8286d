package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.SchoolClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a row of a workbook in the order of the staging table's columns. */
final class StagedValues {

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "position",
                            "accepted",
                            "session_year",
                            "grid_id",
                            "candidate_number",
                            "sheet",
                            "sheet_row",
                            "class_id",
                            "layout"),
                    EvaluationRow.STATED.stream())
            .toList();

    private StagedValues() {}

    static @Nullable Object[] accepted(
            int position,
            SchoolClass schoolClass,
            long classId,
            Evaluation evaluation,
            Provenance provenance,
            int layout) {
        List<@Nullable Object> values =
                place(position, true, schoolClass, evaluation.candidate().number(), provenance);
        values.add(classId);
        values.add(layout);
        values.addAll(EvaluationRow.values(evaluation));
        return values.toArray();
    }

    /** A row that was set aside states nothing; only who it is about counts. */
    static @Nullable Object[] setAside(int position, SchoolClass schoolClass, String number, Provenance provenance) {
        List<@Nullable Object> values = place(position, false, schoolClass, storable(number), provenance);
        while (values.size() < COLUMNS.size()) {
            values.add(null);
        }
        return values.toArray();
    }

    private static List<@Nullable Object> place(
            int position, boolean accepted, SchoolClass schoolClass, String number, Provenance provenance) {
        return new ArrayList<>(List.of(
                position,
                accepted,
                schoolClass.session(),
                schoolClass.gridId(),
                number,
                provenance.sheet(),
                provenance.row()));
    }

    /** PostgreSQL cannot hold the character NUL, and no candidate's number has one. */
    private static String storable(String number) {
        return number.indexOf('\0') < 0 ? number : "";
    }
}
