package fr.certigrille.store;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluations as columns, and back. */
final class EvaluationRow {

    /** Selects what {@link #read} needs. */
    static final String SELECT = """
            select e.*, c.establishment, c.academy, c.name as class_name, s.name as source_name
            from evaluation e
            join school_class c on c.id = e.class_id
            join source s on s.id = e.source_id
            """;

    /** The columns of what is stated. */
    static final List<String> STATED = List.of(
            "last_name",
            "first_name",
            "option_code",
            "form_code",
            "commission",
            "member_1",
            "member_2",
            "exam_date",
            "levels",
            "penalties",
            "mark",
            "ungraded",
            "observations",
            "appreciation");

    private EvaluationRow() {}

    /** The stated values, in the order of {@link #STATED}. */
    static List<@Nullable Object> values(Evaluation evaluation) {
        Candidate candidate = evaluation.candidate();
        Commission commission = evaluation.commission();
        return Arrays.asList(
                candidate.lastName(),
                candidate.firstName(),
                candidate.option(),
                evaluation.form(),
                commission.number(),
                commission.member1(),
                commission.member2(),
                evaluation.date(),
                StoreJson.text(evaluation.levels()),
                StoreJson.text(evaluation.penalties()),
                evaluation.outcome() instanceof Graded graded ? graded.mark() : null,
                evaluation.outcome() instanceof Ungraded ungraded ? ungraded.name() : null,
                StoreJson.text(evaluation.observations()),
                evaluation.appreciation());
    }

    static StoredEvaluation read(ResultSet row, int number) throws SQLException {
        return new StoredEvaluation(
                row.getLong("id"),
                row.getInt("revision"),
                schoolClass(row),
                evaluation(row),
                result(row),
                new Place(row.getString("source_name"), row.getString("sheet"), row.getString("sheet_row")));
    }

    /** All classes by their key, in the order of their names. */
    static Map<Long, SchoolClass> classes(Database database) {
        Map<Long, SchoolClass> classes = new LinkedHashMap<>();
        database.forEachRow("""
                select id, session_year, grid_id, establishment, academy, name as class_name from school_class
                order by session_year, grid_id, establishment, academy, name""", row -> classes.put(row.getLong("id"), schoolClass(row)));
        return classes;
    }

    static SchoolClass schoolClass(ResultSet row) throws SQLException {
        return new SchoolClass(
                row.getString("establishment"),
                row.getString("academy"),
                row.getInt("session_year"),
                row.getString("grid_id"),
                row.getString("class_name"));
    }

    static Evaluation evaluation(ResultSet row) throws SQLException {
        Candidate candidate = new Candidate(
                row.getString("candidate_number"),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("option_code"));
        Commission commission =
                new Commission(row.getString("commission"), row.getString("member_1"), row.getString("member_2"));
        return new Evaluation(
                candidate,
                row.getString("form_code"),
                commission,
                row.getObject("exam_date", LocalDate.class),
                StoreJson.map(row.getString("levels")),
                new LinkedHashSet<>(StoreJson.list(row.getString("penalties"))),
                outcome(row),
                StoreJson.list(row.getString("observations")),
                row.getString("appreciation"));
    }

    static Outcome outcome(ResultSet row) throws SQLException {
        BigDecimal mark = row.getBigDecimal("mark");
        return mark == null ? Ungraded.valueOf(row.getString("ungraded")) : new Graded(mark);
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        BigDecimal penalties = row.getBigDecimal("penalty_points");
        return penalties == null
                ? null
                : new Result(
                        penalties,
                        row.getBigDecimal("computed_mark"),
                        row.getBigDecimal("final_mark"),
                        StoreJson.list(row.getString("not_evaluated")));
    }
}
