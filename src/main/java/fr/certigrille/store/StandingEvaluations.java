package fr.certigrille.store;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.finding.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the evaluations that stand: listed by a workbook of the input folder, with their result. */
public final class StandingEvaluations {

    private static final int FETCH = 1000;

    private final Database database;

    public StandingEvaluations(Database database) {
        this.database = database;
    }

    /** Hands on each of them, in no order. */
    public void forEach(Consumer<StandingEvaluation> consumer) {
        // In a transaction, PostgreSQL hands on page by page.
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> read(consumer));
    }

    private void read(Consumer<StandingEvaluation> consumer) {
        JdbcTemplate template = new JdbcTemplate(database.dataSource());
        template.setFetchSize(FETCH);
        Map<String, Map<String, String>> profiles = new HashMap<>();
        template.query("""
                select e.session_year, e.grid_id, c.establishment, c.academy, c.name as class_name,
                e.candidate_number, e.last_name, e.first_name, e.option_code, e.commission, e.levels, e.mark, e.ungraded,
                e.final_mark, s.name as source_name, e.sheet, e.sheet_row
                from evaluation e join school_class c on c.id = e.class_id join source s on s.id = e.source_id
                where e.listed and s.present and e.evaluated_revision = e.revision""", row -> {
            consumer.accept(read(row, profiles));
        });
    }

    /** Few of the many profiles differ: each is read from its JSON once. */
    private static StandingEvaluation read(ResultSet row, Map<String, Map<String, String>> profiles)
            throws SQLException {
        return new StandingEvaluation(
                EvaluationRow.schoolClass(row),
                new Candidate(
                        row.getString("candidate_number"),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("option_code")),
                row.getString("commission"),
                profiles.computeIfAbsent(row.getString("levels"), StoreJson::map),
                EvaluationRow.outcome(row),
                row.getBigDecimal("final_mark"),
                new Place(row.getString("source_name"), row.getString("sheet"), row.getString("sheet_row")));
    }
}
