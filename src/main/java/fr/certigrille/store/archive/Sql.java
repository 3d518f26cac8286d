package fr.certigrille.store.archive;

import fr.certigrille.store.Database;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** Works on a connection; its faults are unchecked outside of this package. */
@FunctionalInterface
interface Sql<T> {

    T work(Connection connection) throws SQLException;

    /** Works on a connection of its own. */
    static <T> T on(Database database, Sql<T> sql) {
        try (Connection connection = database.dataSource().getConnection()) {
            return sql.work(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Works on this connection. */
    static <T> T on(Connection connection, Sql<T> sql) {
        try {
            return sql.work(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static DataAccessResourceFailureException failure(SQLException cause) {
        return new DataAccessResourceFailureException("rows of a session", cause);
    }
}
