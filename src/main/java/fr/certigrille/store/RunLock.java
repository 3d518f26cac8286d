package fr.certigrille.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Keeps a job to one run at a time, across processes and machines: a row lock that lives as long as its connection. The
 * database frees it by itself when the run's process dies, so a run that is recorded as started but whose lock is free is
 * dead.
 */
public final class RunLock implements AutoCloseable {

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock of a job, or empty when another run holds it. */
    public static Optional<RunLock> tryAcquire(Database database, String job) throws SQLException {
        Connection connection = database.dataSource().getConnection();
        try {
            ensureRow(connection, job);
            connection.setAutoCommit(false);
            if (lockRow(connection, job)) {
                return Optional.of(new RunLock(connection));
            }
            release(connection);
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void ensureRow(Connection connection, String job) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into run_lock (job) values (?) on conflict do nothing")) {
            insert.setString(1, job);
            insert.executeUpdate();
        }
    }

    private static boolean lockRow(Connection connection, String job) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select job from run_lock where job = ? for update skip locked")) {
            select.setString(1, job);
            return select.executeQuery().next();
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        release(connection);
    }
}
