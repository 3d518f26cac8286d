package fr.certigrille.store;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.finding.Severity;
import fr.certigrille.store.LotRow.Document;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is for a lot: which lots there have to be, their candidates, and the faults that stand in their way. */
public final class LotContentStore {

    private static final String SCOPE = """
             e.session_year = :session and e.grid_id = :gridId and c.academy = :academy
            and (:establishment = '' or c.establishment = :establishment)
            and (:schoolClass = '' or c.name = :schoolClass)
            and (:commission = '' or e.commission = :commission)
            """;

    /** No class has this key: in the place of one, what may concern any. */
    private static final long EVERYWHERE = 0;

    /** The same, counted for all classes at once. */
    private static final String FAULTS_OF_CLASSES = """
            select class_id, count(*) as faults from (select distinct class_id, code, file, sheet, cell, arguments from (
              select e.class_id, f.code, f.file, f.sheet, f.cell, f.arguments
              from finding f join evaluation e on e.id = f.evaluation_id where f.lot is null
              union all
              select p.class_id, f.code, f.file, f.sheet, f.cell, f.arguments
              from finding f join source s on s.id = f.source_id join (
                select distinct source_id, class_id, sheet from evaluation
                where source_id in (select source_id from finding)) p on p.source_id = s.id
              where f.lot is null and s.present and (p.sheet = f.sheet
                or not exists (select 1 from evaluation e where e.source_id = s.id and e.sheet = f.sheet))
              union all
              select 0, f.code, f.file, f.sheet, f.cell, f.arguments
              from finding f join source s on s.id = f.source_id
              where f.lot is null and s.present and not exists (select 1 from evaluation e where e.source_id = s.id)
            ) concerned where code in (:errors)) counted group by class_id""";

    private static final List<String> ERRORS = Arrays.stream(Code.values())
            .filter(code -> code.severity() == Severity.ERROR)
            .map(Code::name)
            .toList();

    private static final String EVALUATIONS = " evaluation e join school_class c on c.id = e.class_id ";

    /** What {@link EvaluationRow} needs, without the texts and levels. */
    private static final String COLUMNS = """
            e.id, e.revision, e.session_year, e.grid_id, e.candidate_number, e.last_name, e.first_name, e.option_code,
            e.form_code, e.commission, e.member_1, e.member_2, e.exam_date, e.penalties, e.mark, e.ungraded,
            e.penalty_points, e.computed_mark, e.final_mark, e.not_evaluated, e.sheet, e.sheet_row, c.establishment, c.academy,
            case when e.evaluated_rules = e.grid_version then e.grid_version else '' end as used_version,
            c.name as class_name, s.name as source_name, '{}' as levels, '[]' as observations, '' as appreciation
            """;

    /** A fault of a workbook concerns the lots of its candidates; of the sheet alone, where the sheet has candidates. */
    private static final String FAULTS = """
            select f.code, f.file, f.sheet, f.cell, f.arguments from finding f
            left join source s on s.id = f.source_id
            where f.lot is null and (
              f.evaluation_id in (select e.id from %1$s where %2$s)
              or (s.present and not exists (select 1 from evaluation e where e.source_id = s.id))
              or (s.present and exists (select 1 from %1$s where e.source_id = s.id and %2$s)
                and (not exists (select 1 from evaluation e where e.source_id = s.id and e.sheet = f.sheet)
                  or exists (select 1 from %1$s where e.source_id = s.id and e.sheet = f.sheet and %2$s))))
            order by f.file, f.id""".formatted(EVALUATIONS, SCOPE);

    private final JdbcClient client;

    public LotContentStore(Database database) {
        this.client = database.client();
    }

    /** One scope for each class that has candidates. */
    public List<LotScope> classes() {
        return scopes("c.establishment, c.name as school_class, '' as commission");
    }

    /** One scope for each commission; the exam office of an académie numbers them. */
    public List<LotScope> commissions() {
        return scopes("'' as establishment, '' as school_class, e.commission");
    }

    /** One scope for each académie. */
    public List<LotScope> academies() {
        return scopes("'' as establishment, '' as school_class, '' as commission");
    }

    private List<LotScope> scopes(String columns) {
        return client.sql("select distinct e.session_year as session, e.grid_id, c.academy, " + columns + " from"
                        + EVALUATIONS + "order by 1, 2, 3, 4, 5, 6")
                .query(LotScope.class)
                .list();
    }

    /** The candidates of a scope, by id. */
    public List<LotRow> candidates(LotScope scope) {
        Map<Long, List<Rendered>> documents =
                documents(scope).stream().collect(Collectors.groupingBy(Rendered::evaluationId));
        return client.sql("select " + COLUMNS + " from" + EVALUATIONS + "join source s on s.id = e.source_id where"
                        + SCOPE + "order by e.id")
                .paramSource(scope)
                .query((row, number) -> row(row, documents))
                .list();
    }

    private static LotRow row(ResultSet row, Map<Long, List<Rendered>> all) throws SQLException {
        StoredEvaluation stored = EvaluationRow.read(row, 0);
        List<Rendered> documents = all.getOrDefault(stored.id(), List.of());
        List<Document> ready = documents.stream()
                .filter(Rendered::ready)
                .map(Rendered::document)
                .toList();
        return new LotRow(
                stored, row.getString("used_version"), !ready.isEmpty() && ready.size() == documents.size(), ready);
    }

    private List<Rendered> documents(LotScope scope) {
        return client.sql("select d.evaluation_id, d.annex, d.rendered_path, d.sha256, d.bytes, d.pages, not ("
                        + DocumentStore.OUT_OF_DATE + ") and d.evaluation_revision = e.revision as ready from"
                        + EVALUATIONS
                        + "join document d on d.evaluation_id = e.id where" + SCOPE
                        + "order by d.evaluation_id, d.annex")
                .paramSource(scope)
                .query(LotContentStore::rendered)
                .list();
    }

    private static Rendered rendered(ResultSet row, int number) throws SQLException {
        boolean ready = row.getBoolean("ready");
        Document document = new Document(
                row.getString("annex"),
                ready ? row.getString("rendered_path") : "",
                ready ? row.getString("sha256") : "",
                row.getLong("bytes"),
                row.getInt("pages"));
        return new Rendered(row.getLong("evaluation_id"), ready, document);
    }

    private record Rendered(long evaluationId, boolean ready, Document document) {}

    /** The errors that keep candidates of a scope from being complete. */
    public List<Finding> faults(LotScope scope) {
        return client.sql(FAULTS).paramSource(scope).query(FindingStore::map).list().stream()
                .filter(Finding::isError)
                .distinct()
                .toList();
    }

    /**
     * How many errors keep candidates of classes from being complete, as {@link #faults} finds them.
     *
     * @param everywhere those that may concern any class
     * @param own the others, by the key of the class
     */
    public record ClassFaults(int everywhere, Map<Long, Integer> own) {

        public int of(long classId) {
            return everywhere + own.getOrDefault(classId, 0);
        }
    }

    public ClassFaults faultsOfClasses() {
        Map<Long, Integer> faults = new HashMap<>();
        client.sql(FAULTS_OF_CLASSES).param("errors", ERRORS).query(row -> {
            faults.put(row.getLong("class_id"), row.getInt("faults"));
        });
        return new ClassFaults(faults.getOrDefault(EVERYWHERE, 0), faults);
    }

    /** Where rows of candidates were set aside whose earlier evaluation stands, by candidate number. */
    public Map<String, Place> setAside() {
        Map<String, Place> places = new HashMap<>();
        client.sql("""
                select f.code, f.file, f.sheet, f.cell, f.arguments
                from finding f join source s on s.id = f.source_id where s.present and f.code = ?""")
                .param(Code.EARLIER_EVALUATION_KEPT.name())
                .query(FindingStore::map)
                .list()
                .forEach(finding -> finding.arguments().forEach(number -> places.put(number, finding.place())));
        return places;
    }
}
