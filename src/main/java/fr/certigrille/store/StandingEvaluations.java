package fr.certigrille.store;

import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the evaluations that stand: listed by a workbook of the input folder, with their result. Memory grows with classes only. */
public final class StandingEvaluations {

    /** Different profiles that are kept read; a grid of many criteria has nearly as many as there are candidates. */
    private static final int MAX_PROFILES = 5000;

    private static final String GIVEN = "select e.class_id, e.commission, e.levels, e.mark, e.ungraded, e.final_mark";

    private static final String STANDING = """
             from evaluation e join source s on s.id = e.source_id
            where e.listed and s.present and e.evaluated_revision = e.revision
            """;

    private final Database database;
    private final Map<String, Map<String, String>> profiles = new HashMap<>();

    public StandingEvaluations(Database database) {
        this.database = database;
    }

    /** Hands on what each candidate was given, in no order. */
    public void forEachJudgement(Consumer<Judgement> consumer) {
        Map<Long, SchoolClass> classes = EvaluationRow.classes(database);
        database.forEachRow(GIVEN + STANDING, row -> consumer.accept(judgement(row, classes)));
    }

    /** Hands on the evaluations of some classes, in no order. */
    public void forEachOf(Set<SchoolClass> wanted, Consumer<Assessment> consumer) {
        Map<Long, SchoolClass> classes = EvaluationRow.classes(database);
        classes.values().retainAll(wanted);
        database.forEachRow(
                GIVEN + """
                        , e.candidate_number, e.last_name, e.first_name, e.option_code, s.name as source_name, e.sheet,
                        e.sheet_row""" + STANDING + "and e.class_id = any(?)",
                row -> consumer.accept(assessment(row, classes)),
                (Object) classes.keySet().toArray(Long[]::new));
    }

    private Judgement judgement(ResultSet row, Map<Long, SchoolClass> classes) throws SQLException {
        return new Judgement(
                Objects.requireNonNull(classes.get(row.getLong("class_id"))),
                row.getString("commission"),
                profile(row.getString("levels")),
                EvaluationRow.outcome(row),
                row.getBigDecimal("final_mark"));
    }

    private Map<String, String> profile(String json) {
        if (profiles.size() > MAX_PROFILES) {
            profiles.clear();
        }
        return profiles.computeIfAbsent(json, text -> Map.copyOf(StoreJson.map(text)));
    }

    private Assessment assessment(ResultSet row, Map<Long, SchoolClass> classes) throws SQLException {
        return new Assessment(
                judgement(row, classes),
                new Candidate(
                        row.getString("candidate_number"),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("option_code")),
                new Place(row.getString("source_name"), row.getString("sheet"), row.getString("sheet_row")));
    }
}
