package fr.certigrille.workers;

import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds up the recording of one document in each part until it is opened, so that a part cannot be over before a test has done to
 * its worker what it wants to, however fast or slow the machine is.
 */
final class Gate implements AutoCloseable {

    private static final int LOCK = 4711;

    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** Prepares the database, and closes the gate. */
    static Gate closed(DatabaseSettings settings) throws SQLException {
        Database.open(settings).close();
        Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function held_up() returns trigger as
                    $$ begin perform pg_advisory_xact_lock_shared(%d); return new; end; $$ language plpgsql""".formatted(LOCK));
            statement.execute("""
                    create trigger held_up before update on document for each row
                    when (new.rendered_content is not null and %s) execute function held_up()""".formatted(holds("new.evaluation_id")));
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
        }
        return new Gate(connection);
    }

    /** In SQL, whether the gate holds up a document: one candidate in twenty, but none in the first chunk of all. */
    static String holds(String evaluation) {
        return "(%1$s > 20 and mod(%1$s, 20) = 10)".formatted(evaluation);
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
