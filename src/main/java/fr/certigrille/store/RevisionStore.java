package fr.certigrille.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was stated of a candidate, revision by revision. */
public final class RevisionStore {

    private static final String STATED = String.join(", ", EvaluationRow.STATED);

    private static final String SELECT = """
            select v.*, e.session_year, e.grid_id, e.candidate_number, c.establishment, c.academy, c.name as class_name,
            r.file, r.sha256, r.job, r.run, r.read_at, l.sheet as layout_sheet, l.cells
            from (select evaluation_id, revision, class_id, reading_id, layout, stated_row, %1$s from former_revision
            union all select id, revision, class_id, reading_id, layout, stated_row, %1$s from evaluation) v
            join evaluation e on e.id = v.evaluation_id
            join school_class c on c.id = v.class_id
            left join reading r on r.id = v.reading_id
            left join reading_layout l on l.reading_id = v.reading_id and l.layout = v.layout
            where e.candidate_number = ? order by e.session_year, e.grid_id, v.revision""".formatted(STATED);

    private final JdbcClient client;

    public RevisionStore(Database database) {
        this.client = database.client();
    }

    /** All revisions of a candidate's evaluations, session by session and grid by grid, the oldest first. */
    public List<Revision> of(String candidateNumber) {
        return client.sql(SELECT)
                .param(candidateNumber)
                .query((row, number) -> revision(row))
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        String cells = row.getString("cells");
        return new Revision(
                row.getInt("revision"),
                EvaluationRow.schoolClass(row),
                EvaluationRow.evaluation(row),
                reading(row),
                row.getString("layout_sheet"),
                cells == null ? Map.of() : CellLayouts.cells(cells, row.getInt("stated_row")));
    }

    private static @Nullable Reading reading(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("read_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Reading(
                        0,
                        row.getString("file"),
                        row.getString("sha256"),
                        row.getString("job"),
                        row.getLong("run"),
                        at.toInstant());
    }
}
