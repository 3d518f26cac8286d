package fr.certigrille.store;

import fr.certigrille.finding.Code;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The official documents: what has to be, and what was rendered. */
public final class DocumentStore {

    private static final String LOOK =
            "(select g.look from edition g join evaluation e on e.grid_id = g.grid_id where e.id = :id)";

    /** Whether the columns of a document say that its file is missing or out of date. */
    static final String OUT_OF_DATE = """
             (rendered_content is distinct from content or rendered_look is distinct from look
            or rendered_path is distinct from path)
            """;

    private final JdbcClient client;

    public DocumentStore(Database database) {
        this.client = database.client();
    }

    /** A PDF that was put in its place. */
    public record Rendered(String sha256, long bytes, int pages) {}

    /** A rendered document and the size that its file must have. */
    public record RenderedFile(long evaluationId, String annex, String path, long bytes) {}

    /**
     * States that an evaluation has this document.
     *
     * @param path where it belongs, relative to the output folder
     * @param content fingerprint of what it presents
     */
    public void put(StoredEvaluation evaluation, String annex, String path, String content) {
        int updated = write("""
                update document set path = :path, content = :content, evaluation_revision = :revision,
                look = %s where evaluation_id = :id and annex = :annex""".formatted(LOOK), evaluation, annex, path, content);
        if (updated == 0) {
            write("""
                    insert into document (evaluation_id, annex, evaluation_revision, look, path, content)
                    values (:id, :annex, :revision, %s, :path, :content)""".formatted(LOOK), evaluation, annex, path, content);
        }
    }

    private int write(String sql, StoredEvaluation evaluation, String annex, String path, String content) {
        return client.sql(sql)
                .param("id", evaluation.id())
                .param("annex", annex)
                .param("revision", evaluation.revision())
                .param("path", path)
                .param("content", content)
                .update();
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
                and (evaluation_id > :id or (evaluation_id = :id and annex > :annex)) and evaluation_id <= :upTo
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
                and (evaluation_id > :id or (evaluation_id = :id and annex > :annex))
                order by evaluation_id, annex limit :limit""")
                .param("id", afterEvaluationId)
                .param("annex", afterAnnex)
                .param("limit", limit)
                .query(RenderedFile.class)
                .list();
    }

    /** Records that a file is not what was rendered: it is to be rendered again. */
    public void markLost(RenderedFile file) {
        client.sql("update document set rendered_content = null where evaluation_id = ? and annex = ?")
                .params(file.evaluationId(), file.annex())
                .update();
    }

    public int count() {
        return client.sql("select count(*) from document").query(Integer.class).single();
    }
}
