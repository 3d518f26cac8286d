package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Evaluations: stated by the import, given their result by the evaluate step. */
public final class EvaluationStore {

    private final JdbcClient client;

    public EvaluationStore(Database database) {
        this.client = database.client();
    }

    /** What saving an evaluation did. */
    public enum Saved {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** Where another workbook, still present, states the same candidate of the same session and grid. */
    public Optional<Place> statedElsewhere(long sourceId, SchoolClass schoolClass, String candidateNumber) {
        return client.sql("""
                select s.name, e.sheet, e.sheet_row
                from evaluation e join source s on s.id = e.source_id
                where e.session_year = ? and e.grid_id = ? and e.candidate_number = ?
                and e.listed and s.present and s.id <> ?""")
                .params(schoolClass.session(), schoolClass.gridId(), candidateNumber, sourceId)
                .query((row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Saves what a workbook states; a new revision when it differs from what is known. */
    public Saved save(long sourceId, SchoolClass schoolClass, Evaluation evaluation, Provenance provenance) {
        Map<String, @Nullable Object> columns = columns(sourceId, schoolClass, evaluation, provenance);
        Optional<StoredEvaluation> known =
                find(schoolClass, evaluation.candidate().number());
        if (known.isEmpty()) {
            insert(columns);
            return Saved.CREATED;
        }
        StoredEvaluation stored = known.get();
        boolean same =
                stored.evaluation().equals(evaluation) && stored.schoolClass().equals(schoolClass);
        columns.put("revision", same ? stored.revision() : stored.revision() + 1);
        update(stored.id(), columns);
        return same ? Saved.UNCHANGED : Saved.CHANGED;
    }

    public Optional<StoredEvaluation> find(SchoolClass schoolClass, String candidateNumber) {
        return client.sql(
                        EvaluationRow.SELECT + "where e.session_year = ? and e.grid_id = ? and e.candidate_number = ?")
                .params(schoolClass.session(), schoolClass.gridId(), candidateNumber)
                .query(EvaluationRow::read)
                .optional();
    }

    /**
     * Marks the candidates that a workbook no longer has; they stay.
     *
     * @param seen the candidate numbers that it has now
     * @return the numbers that disappeared, sorted
     */
    public List<String> unlistOthers(long sourceId, Set<String> seen) {
        List<String> gone = client
                .sql("select candidate_number from evaluation where source_id = ? order by candidate_number")
                .param(sourceId)
                .query(String.class)
                .list()
                .stream()
                .filter(number -> !seen.contains(number))
                .toList();
        for (String number : gone) {
            client.sql("update evaluation set listed = false where source_id = ? and candidate_number = ?")
                    .params(sourceId, number)
                    .update();
        }
        return gone;
    }

    /** The next evaluations, by id, whose result is missing or out of date. */
    public List<StoredEvaluation> withoutResult(long afterId, int limit) {
        return page("""
                where e.id > ? and (e.evaluated_revision is distinct from e.revision
                or e.evaluated_rules is distinct from e.grid_version)
                """, afterId, limit);
    }

    public void saveResult(StoredEvaluation evaluation, Result result) {
        client.sql("""
                update evaluation set evaluated_revision = :revision,
                evaluated_rules = grid_version,
                computed_mark = :computed, penalty_points = :penalties, final_mark = :mark, not_evaluated = :notEvaluated where id = :id""")
                .param("revision", evaluation.revision())
                .param("penalties", result.penaltyPoints())
                .param("computed", result.computedMark())
                .param("mark", result.finalMark())
                .param("notEvaluated", StoreJson.text(result.notEvaluated()))
                .param("id", evaluation.id())
                .update();
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

    private Map<String, @Nullable Object> columns(
            long sourceId, SchoolClass schoolClass, Evaluation evaluation, Provenance provenance) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(EvaluationRow.columns(evaluation));
        columns.put("session_year", schoolClass.session());
        columns.put("grid_id", schoolClass.gridId());
        columns.put("candidate_number", evaluation.candidate().number());
        columns.put("class_id", classId(schoolClass));
        columns.put("source_id", sourceId);
        columns.put("sheet", provenance.sheet());
        columns.put("sheet_row", provenance.row());
        columns.put("listed", true);
        columns.put("revision", 1);
        return columns;
    }

    private void insert(Map<String, @Nullable Object> columns) {
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        client.sql("insert into evaluation (" + names + ") values (" + values + ")")
                .params(columns)
                .update();
    }

    private void update(long id, Map<String, @Nullable Object> columns) {
        String assignments =
                columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        client.sql("update evaluation set " + assignments + " where id = :id")
                .params(columns)
                .param("id", id)
                .update();
    }

    private long classId(SchoolClass schoolClass) {
        return findClass(schoolClass).orElseGet(() -> {
            client.sql("""
                    insert into school_class (session_year, grid_id, establishment, academy, name)
                    values (:session, :gridId, :establishment, :academy, :name)""").paramSource(schoolClass).update();
            return findClass(schoolClass).orElseThrow();
        });
    }

    private Optional<Long> findClass(SchoolClass schoolClass) {
        return client.sql("""
                select id from school_class where session_year = :session and grid_id = :gridId
                and establishment = :establishment and academy = :academy and name = :name""").paramSource(schoolClass).query(Long.class).optional();
    }
}
