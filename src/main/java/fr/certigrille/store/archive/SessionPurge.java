package fr.certigrille.store.archive;

import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows of a session away, and words that may name people from the records of runs. */
public final class SessionPurge {

    /** Those that refer to others come first. Grids and what the program makes of them stay: they name nobody. */
    private static final List<String> TABLES = List.of(
            "delivery",
            "lot_file",
            "lot",
            "class_synthesis",
            "due_synthesis",
            "finding",
            "document",
            "former_revision",
            "evaluation",
            "reading_layout",
            "reading",
            "school_class",
            "source");

    /** Spring Batch keeps the messages of failures, which may quote what a statement was about. */
    private static final List<String> MESSAGES = List.of(
            "update batch_job_execution set exit_message = '' where exit_message <> ''",
            "update batch_step_execution set exit_message = '' where exit_message <> ''");

    private static final Logger LOG = LoggerFactory.getLogger(SessionPurge.class);

    private final Database database;
    private final SessionScope scope;

    public SessionPurge(Database database, SessionScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /** How many rows of each table are to go. */
    public Map<String, Long> count() {
        Map<String, Object> parameters = scope.parameters();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : existing()) {
            String where = table.equals("source")
                    ? "t.id in (:own)"
                    : SessionTables.named(table).where();
            counts.put(
                    table,
                    database.client()
                            .sql("select count(*) from " + table + " t where " + where)
                            .params(parameters)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    /** Takes them away, all or none. */
    public void run() {
        List<String> tables = existing();
        Map<String, Object> parameters = scope.parameters();
        List<Long> shared = scope.formerWorkbooks();
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            List<Long> readings = readings(tables, parameters);
            tables.forEach(table -> delete(table, parameters, readings));
            shared.forEach(this::readAgain);
            MESSAGES.forEach(sql -> database.client().sql(sql).update());
        });
    }

    private List<Long> readings(List<String> tables, Map<String, Object> parameters) {
        List<Long> readings = new ArrayList<>(List.of(-1L));
        if (tables.contains("reading")) {
            readings.addAll(database.client()
                    .sql("select id from reading t where "
                            + SessionTables.named("reading").where())
                    .params(parameters)
                    .query(Long.class)
                    .list());
        }
        return readings;
    }

    private void delete(String table, Map<String, Object> parameters, List<Long> readings) {
        String where = switch (table) {
            case "reading" -> "t.id in (:readings)" + unused("t.id");
            case "reading_layout" -> "t.reading_id in (:readings)" + unused("t.reading_id");
            case "source" -> "t.id in (:own) and not exists (select 1 from evaluation e where e.source_id = t.id)";
            default -> SessionTables.named(table).where();
        };
        JdbcClient client = database.client();
        client.sql("delete from " + table + " t where " + where)
                .params(parameters)
                .param("readings", readings)
                .update();
    }

    /** A reading that also stated other sessions stays with them. */
    private static String unused(String reading) {
        return " and not exists (select 1 from evaluation e where e.reading_id = " + reading + ")"
                + " and not exists (select 1 from former_revision r where r.reading_id = " + reading + ")";
    }

    /** A workbook of other sessions stays; what was found in it may tell of this one, and is found anew. */
    private void readAgain(long source) {
        database.client()
                .sql("delete from finding where source_id = ?")
                .param(source)
                .update();
        database.client()
                .sql("update source set settled = false where id = ?")
                .param(source)
                .update();
    }

    /**
     * Rewrites the files of a database, in which deleted rows otherwise stay until they are written over. Not while it is open: the
     * embedded one is shut down.
     *
     * @return false if it could not be done, since somebody has it open
     */
    public static boolean compact(DatabaseSettings database) {
        List<String> statements = database.isEmbedded() ? List.of("shutdown compact") : List.of("vacuum full");
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (String sql : statements) {
                connection.createStatement().execute(sql);
            }
            return true;
        } catch (SQLException e) {
            LOG.warn("The database could not be compacted", e);
            return false;
        }
    }

    private List<String> existing() {
        NavigableSet<String> existing = Sql.on(database, Columns::tables);
        return TABLES.stream().filter(existing::contains).toList();
    }
}
