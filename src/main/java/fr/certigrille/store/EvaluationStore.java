package fr.certigrille.store;

import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evaluations: stated by the import, given their result by the evaluate step. */
public final class EvaluationStore {

    private static final String SAVE_RESULT = """
            update evaluation set evaluated_revision = ?, evaluated_rules = grid_version,
            computed_mark = ?, penalty_points = ?, final_mark = ?, not_evaluated = ? where id = ?""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final Staging staging;

    public EvaluationStore(Database database) {
        this.client = database.client();
        this.jdbc = database.jdbc();
        this.staging = database.staging();
    }

    /** Begins to take a workbook over, within the transaction that is going on. */
    public StatementImport importing(Reading reading) {
        return new StatementImport(client, staging, reading);
    }

    public Optional<StoredEvaluation> find(SchoolClass schoolClass, String candidateNumber) {
        return client.sql(
                        EvaluationRow.SELECT + "where e.session_year = ? and e.grid_id = ? and e.candidate_number = ?")
                .params(schoolClass.session(), schoolClass.gridId(), candidateNumber)
                .query(EvaluationRow::read)
                .optional();
    }

    /** The next evaluations, by id, whose result is missing or out of date. */
    public List<StoredEvaluation> withoutResult(long afterId, int limit) {
        return page("""
                where e.id > ? and (e.evaluated_revision is distinct from e.revision
                or e.evaluated_rules is distinct from e.grid_version)
                """, afterId, limit);
    }

    /** An evaluation and what the rules make of it. */
    public record Judged(StoredEvaluation evaluation, Result result) {}

    public void saveResults(List<Judged> judged) {
        jdbc.batchUpdate(SAVE_RESULT, judged, judged.size(), (statement, each) -> {
            statement.setInt(1, each.evaluation().revision());
            statement.setBigDecimal(2, each.result().computedMark());
            statement.setBigDecimal(3, each.result().penaltyPoints());
            statement.setBigDecimal(4, each.result().finalMark());
            statement.setString(5, StoreJson.text(each.result().notEvaluated()));
            statement.setLong(6, each.evaluation().id());
        });
    }

    /** The next evaluations, by id, that have a result and whose documents are missing or out of date. */
    public List<StoredEvaluation> withoutDocuments(long afterId, int limit) {
        return page("""
                join edition g on g.grid_id = e.grid_id
                where e.id > ? and e.evaluated_revision = e.revision and not exists (
                select 1 from document d where d.evaluation_id = e.id
                and d.evaluation_revision = e.revision and d.look = g.look)
                """, afterId, limit);
    }

    /** The evaluation with this id. */
    public StoredEvaluation get(long id) {
        return client.sql(EvaluationRow.SELECT + "where e.id = ?")
                .param(id)
                .query(EvaluationRow::read)
                .single();
    }

    public int count() {
        return client.sql("select count(*) from evaluation")
                .query(Integer.class)
                .single();
    }

    private List<StoredEvaluation> page(String condition, long afterId, int limit) {
        return client.sql(EvaluationRow.SELECT + condition + "order by e.id limit ?")
                .params(afterId, limit)
                .query(EvaluationRow::read)
                .list();
    }
}
