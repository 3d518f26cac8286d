package fr.certigrille.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers were at when their lease was taken away, where they had written it down: in parts that workers died of before. */
public final class SuspectStore {

    /** In SQL: nothing is written down. */
    static final String NONE =
            "suspect_evaluation = null, suspect_annex = null, suspect_workbook = null, suspect_class = null";

    private final JdbcClient client;

    public SuspectStore(Database database) {
        this.client = database.client();
    }

    /** One of the documents of an evaluation. */
    public record Document(long evaluationId, String annex) {}

    public List<Document> documents() {
        return all("suspect_evaluation as evaluation_id, suspect_annex as annex", "suspect_evaluation", Document.class);
    }

    /** Workbooks by their names. */
    public List<String> workbooks() {
        return all("suspect_workbook", "suspect_workbook", String.class);
    }

    /** Classes by their keys, at whose synthesis they were. */
    public List<Long> classes() {
        return all("suspect_class", "suspect_class", Long.class);
    }

    private <T> List<T> all(String columns, String given, Class<T> type) {
        return client.sql("select " + columns + " from part where disowned and " + given + " is not null")
                .query(type)
                .list();
    }
}
