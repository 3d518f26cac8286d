package fr.certigrille.store.archive;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What tables and columns a database has. */
final class Columns {

    private Columns() {}

    static NavigableSet<String> tables(Connection connection) throws SQLException {
        NavigableSet<String> tables = new TreeSet<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    /** The columns of a table, by name, each with its type of {@link java.sql.Types}. */
    static NavigableMap<String, Integer> of(Connection connection, String table) throws SQLException {
        NavigableMap<String, Integer> columns = new TreeMap<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet found = meta.getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.put(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), found.getInt("DATA_TYPE"));
            }
        }
        return columns;
    }
}
