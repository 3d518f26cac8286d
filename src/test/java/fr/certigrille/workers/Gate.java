package fr.certigrille.workers;

import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds up the recording of something in a part until it is opened, so that the part cannot be over before a test has done to its
 * worker what it wants to, however fast or slow the machine is.
 */
final class Gate implements AutoCloseable {

    private static final int LOCK = 4711;

    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** Prepares the database, and holds up one document in each part of the rendering, but none in the first chunk of all. */
    static Gate beforeDocuments(DatabaseSettings settings) throws SQLException {
        return closed(settings, "document", "new.rendered_content is not null and " + holds("new.evaluation_id"));
    }

    /** In SQL, whether the gate holds up a document: one candidate in twenty. */
    static String holds(String evaluation) {
        return "(%1$s > 20 and mod(%1$s, 20) = 10)".formatted(evaluation);
    }

    /** Prepares the database, and holds up the end of a workbook's import. */
    static Gate beforeWorkbook(DatabaseSettings settings, String workbook) throws SQLException {
        return closed(settings, "source", "new.name = '%s' and new.sha256 <> ''".formatted(workbook));
    }

    /** Prepares the database, and holds up the recording of each synthesis of a class. */
    static Gate beforeSyntheses(DatabaseSettings settings) throws SQLException {
        return closed(settings, "class_synthesis", "new.state <> ''");
    }

    private static Gate closed(DatabaseSettings settings, String table, String held) throws SQLException {
        Database.open(settings).close();
        Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function held_up() returns trigger as
                    $$ begin perform pg_advisory_xact_lock_shared(%d); return new; end; $$ language plpgsql""".formatted(LOCK));
            statement.execute("""
                    create trigger held_up before insert or update on %s for each row
                    when (%s) execute function held_up()""".formatted(table, held));
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
        }
        return new Gate(connection);
    }

    void open() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
