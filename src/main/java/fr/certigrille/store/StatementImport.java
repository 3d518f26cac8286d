package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import fr.certigrille.store.Applied.Contested;
import fr.certigrille.store.Applied.Gone;
import fr.certigrille.store.Applied.StagedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * What one workbook states, on its way into the evaluations, within one transaction. Rows are staged as they come; then all are
 * compared with what is known, and what differs is taken over as new revisions. Memory does not grow with the number of rows.
 */
public final class StatementImport {

    private static final int CHUNK_ROWS = 1000;
    private static final int CHUNK_CHARACTERS = 1_000_000;

    private final JdbcClient client;
    private final Staging staging;
    private final Reading reading;
    private final Map<SchoolClass, Long> classes = new HashMap<>();
    private final CellLayouts layouts = new CellLayouts();
    private final List<@Nullable Object[]> chunk = new ArrayList<>();
    private int characters;
    private int position;

    StatementImport(JdbcClient client, Staging staging, Reading reading) {
        this.client = client;
        this.staging = staging;
        this.reading = reading;
        staging.prepare();
    }

    /** Adds an evaluation; answers its row's position. */
    public int state(SchoolClass schoolClass, Evaluation evaluation, Provenance provenance) {
        position++;
        long classId = classes.computeIfAbsent(schoolClass, this::classId);
        stage(StagedValues.accepted(
                position, schoolClass, classId, evaluation, provenance, layouts.number(provenance)));
        return position;
    }

    /** Adds a row that was set aside; its candidate, if it says who, has not disappeared. Answers the row's position. */
    public int setAside(SchoolClass schoolClass, String candidateNumber, Provenance provenance) {
        position++;
        stage(StagedValues.setAside(position, schoolClass, candidateNumber, provenance));
        return position;
    }

    /** The key of a class, which is added unless it is known. */
    private long classId(SchoolClass schoolClass) {
        client.sql("""
                insert into school_class (session_year, grid_id, establishment, academy, name)
                values (:session, :gridId, :establishment, :academy, :name) on conflict do nothing""").paramSource(schoolClass).update();
        return client.sql("""
                select id from school_class where session_year = :session and grid_id = :gridId
                and establishment = :establishment and academy = :academy and name = :name""").paramSource(schoolClass).query(Long.class).single();
    }

    private void stage(@Nullable Object[] row) {
        chunk.add(row);
        for (Object value : row) {
            characters += value instanceof String text ? text.length() : 0;
        }
        if (chunk.size() == CHUNK_ROWS || characters > CHUNK_CHARACTERS) {
            flush();
        }
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            staging.add(chunk);
            chunk.clear();
            characters = 0;
        }
    }

    /** Takes all over. A candidate whom the workbook no longer has is marked and stays. */
    public Applied apply() {
        flush();
        staging.counted(Staging.ROWS);
        run(StatementSql.DECIDE);
        staging.counted(Staging.FATES);
        List<Gone> gone = gone();
        Map<String, Long> fates = fates();
        long changed = fates.getOrDefault("NEW", 0L) + fates.getOrDefault("CHANGED", 0L);
        if (changed > 0) {
            revise();
        }
        run(StatementSql.MOVE);
        long unchanged = fates.getOrDefault("SAME", 0L) + fates.getOrDefault("MOVED", 0L);
        return new Applied(changed, unchanged, contested(), kept(), gone);
    }

    private void revise() {
        long id = insertReading();
        client.sql(StatementSql.KEEP_FORMER).update();
        for (String sql : List.of(StatementSql.INSERT, StatementSql.REVISE)) {
            client.sql(sql)
                    .param("source", reading.sourceId())
                    .param("reading", id)
                    .update();
        }
    }

    private long insertReading() {
        KeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into reading (file, sha256, job, run, read_at) values (?, ?, ?, ?, ?)")
                .params(
                        reading.file(),
                        reading.sha256(),
                        reading.job(),
                        reading.run(),
                        reading.at().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        layouts.forEach((number, layout) -> client.sql(
                        "insert into reading_layout (reading_id, layout, sheet, cells) values (?, ?, ?, ?)")
                .params(id, number, layout.sheet(), layout.json())
                .update());
        return id;
    }

    private void run(String sql) {
        client.sql(sql).param("source", reading.sourceId()).update();
    }

    private Map<String, Long> fates() {
        Map<String, Long> fates = new HashMap<>();
        client.sql("select fate, count(*) from staged_fate group by fate")
                .query((row, number) -> fates.put(row.getString(1), row.getLong(2)))
                .list();
        return fates;
    }

    private List<Contested> contested() {
        return client.sql(StatementSql.CONTESTED)
                .query((row, number) ->
                        new Contested(stagedRow(row), new Place(row.getString(5), row.getString(6), row.getString(7))))
                .list();
    }

    private List<StagedRow> kept() {
        return client.sql(StatementSql.KEPT)
                .query((row, number) -> stagedRow(row))
                .list();
    }

    private static StagedRow stagedRow(ResultSet row) throws SQLException {
        return new StagedRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4));
    }

    private List<Gone> gone() {
        List<Gone> gone = client.sql(StatementSql.GONE)
                .param("source", reading.sourceId())
                .query((row, number) -> new Gone(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
        if (!gone.isEmpty()) {
            run(StatementSql.UNLIST);
        }
        return gone;
    }
}
