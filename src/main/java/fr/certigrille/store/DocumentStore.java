package fr.certigrille.store;

import fr.certigrille.finding.Code;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The official documents: what has to be, and what was rendered. */
public final class DocumentStore {

    /** Whether the columns of a document say that its file is missing or out of date. */
    static final String OUT_OF_DATE = """
             (rendered_content is distinct from content or rendered_look is distinct from look
            or rendered_path is distinct from path)
            """;

    private static final String PUT = """
            merge into document d using (
            select cast(? as bigint) as evaluation_id, cast(? as varchar) as annex, cast(? as integer) as revision,
            cast(? as varchar) as path, cast(? as varchar) as content, g.look from edition g where g.grid_id = ?) s
            on d.evaluation_id = s.evaluation_id and d.annex = s.annex
            when matched then update set path = s.path, content = s.content, evaluation_revision = s.revision,
            look = s.look
            when not matched then insert (evaluation_id, annex, evaluation_revision, look, path, content)
            values (s.evaluation_id, s.annex, s.revision, s.look, s.path, s.content)""";

    private final JdbcClient client;
    private final JdbcTemplate jdbc;

    public DocumentStore(Database database) {
        this.jdbc = database.jdbc();
        this.client = database.client();
    }

    /** A PDF that was put in its place. */
    public record Rendered(String sha256, long bytes, int pages) {}

    /** A rendered document and the size that its file must have. */
    public record RenderedFile(long evaluationId, String annex, String path, long bytes) {}

    /**
     * A document that an evaluation has to have.
     *
     * @param path where it belongs, relative to the output folder
     * @param content fingerprint of what it presents
     */
    public record PlannedDocument(StoredEvaluation evaluation, String annex, String path, String content) {}

    /** States which documents there have to be, with the look in force. */
    public void putAll(List<PlannedDocument> planned) {
        jdbc.batchUpdate(PUT, planned, planned.size(), (statement, each) -> {
            statement.setLong(1, each.evaluation().id());
            statement.setString(2, each.annex());
            statement.setInt(3, each.evaluation().revision());
            statement.setString(4, each.path());
            statement.setString(5, each.content());
            statement.setString(6, each.evaluation().schoolClass().gridId());
        });
    }

    public int countOutOfDate() {
        return client.sql("select count(*) from document where" + OUT_OF_DATE)
                .query(Integer.class)
                .single();
    }

    /** The next documents, by evaluation and annex, that are missing or out of date. */
    public List<StoredDocument> outOfDate(long afterEvaluationId, String afterAnnex, int limit) {
        return outOfDate(KeyRange.ALL, afterEvaluationId, afterAnnex, limit);
    }

    /**
     * The next documents, by evaluation and annex, that are missing or out of date, of the evaluations in a range; those that
     * workers died of are left out.
     */
    public List<StoredDocument> outOfDate(KeyRange range, long afterEvaluationId, String afterAnnex, int limit) {
        return client.sql("select evaluation_id, annex, path, rendered_path from document where" + OUT_OF_DATE + """
                and evaluation_id >= :id and (evaluation_id > :id or annex > :annex) and evaluation_id <= :upTo
                and not exists (select 1 from finding f where f.evaluation_id = document.evaluation_id and f.code = :fatal)
                order by evaluation_id, annex limit :limit""")
                .param("id", Math.max(range.after() + 1, afterEvaluationId))
                .param("annex", afterAnnex)
                .param("upTo", range.upTo())
                .param("fatal", Code.WORKERS_DIED.name())
                .param("limit", limit)
                .query(StoredDocument.class)
                .list();
    }

    /**
     * Evaluations between which documents that are missing or out of date are as many each time, in order; the last one
     * is that of the last document.
     */
    public List<Long> outOfDateEvery(int size) {
        return client.sql("""
                select distinct evaluation_id from (select evaluation_id,
                row_number() over (order by evaluation_id) as place, count(*) over () as number
                from document where""" + OUT_OF_DATE + """
                ) numbered where mod(place, :size) = 0 or place = number order by evaluation_id""")
                .param("size", size)
                .query(Long.class)
                .list();
    }

    /** Records that the document's file now is what it has to be. */
    public void markRendered(StoredDocument document, Rendered rendered) {
        client.sql("""
                update document set rendered_path = path, rendered_content = content, rendered_look = look,
                sha256 = :sha256, bytes = :bytes, pages = :pages where evaluation_id = :id and annex = :annex""")
                .param("sha256", rendered.sha256())
                .param("bytes", rendered.bytes())
                .param("pages", rendered.pages())
                .param("id", document.evaluationId())
                .param("annex", document.annex())
                .update();
    }

    /** The next files, by evaluation and annex, that should lie in the output folder. */
    public List<RenderedFile> renderedFiles(long afterEvaluationId, String afterAnnex, int limit) {
        return client.sql("""
                select evaluation_id, annex, rendered_path as path, bytes from document
                where rendered_content is not null
                and evaluation_id >= :id and (evaluation_id > :id or annex > :annex)
                order by evaluation_id, annex limit :limit""")
                .param("id", afterEvaluationId)
                .param("annex", afterAnnex)
                .param("limit", limit)
                .query(RenderedFile.class)
                .list();
    }

    /** Records that files are not what was rendered: they are to be rendered again. */
    public void markLost(List<RenderedFile> files) {
        jdbc.batchUpdate(
                "update document set rendered_content = null where evaluation_id = ? and annex = ?",
                files.stream()
                        .map(file -> new Object[] {file.evaluationId(), file.annex()})
                        .toList());
    }

    /** Has all documents rendered again, up to date or not. */
    public void markAllLost() {
        client.sql("update document set rendered_content = null where rendered_content is not null")
                .update();
    }

    public int count() {
        return client.sql("select count(*) from document").query(Integer.class).single();
    }
}
