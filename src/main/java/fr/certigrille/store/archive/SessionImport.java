package fr.certigrille.store.archive;

import fr.certigrille.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads lines of JSON in that {@link SessionExport} has written, within the caller's transaction. A row that another session uses,
 * too, and that is there already is left as it is.
 */
public final class SessionImport {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BATCH = 500;

    private final Database database;
    private final Map<String, Keys> keys = new HashMap<>();

    public SessionImport(Database database) {
        this.database = database;
    }

    /** Keys of this database for the lines of a table: counted on from the first, or known one by one. */
    private record Keys(long base, Map<Long, Long> known) {
        long of(long line) {
            return known.getOrDefault(line, base + line);
        }
    }

    /** Whether this database has the table. */
    public static boolean knows(String table) {
        return SessionTables.OF_A_SESSION.stream()
                .anyMatch(known -> known.name().equals(table));
    }

    /** Makes room for this many rows, before the transaction: counting on is not undone, a gap in the keys does no harm. */
    public void reserve(String name, long rows) {
        SessionTable table = SessionTables.named(name);
        if (table.id() == null) {
            return;
        }
        long base = database.client()
                .sql("select coalesce(max(id), 0) from " + name)
                .query(Long.class)
                .single();
        database.client()
                .sql("alter table " + name + " alter column id restart with " + (base + rows + 1))
                .update();
        keys.put(name, new Keys(base, new HashMap<>()));
    }

    /** Inserts the rows of a table. */
    public void read(String name, Iterator<String> lines) {
        SessionTable table = SessionTables.named(name);
        Connection ofTheTransaction = DataSourceUtils.getConnection(database.dataSource());
        try {
            Sql.on(ofTheTransaction, connection -> read(connection, table, lines));
        } finally {
            DataSourceUtils.releaseConnection(ofTheTransaction, database.dataSource());
        }
    }

    private long read(Connection connection, SessionTable table, Iterator<String> lines) throws SQLException {
        NavigableMap<String, Integer> columns = Columns.of(connection, table.name());
        List<Map<String, @Nullable Object>> batch = new ArrayList<>();
        long line = 0;
        while (lines.hasNext()) {
            line++;
            Map<String, @Nullable Object> row = row(lines.next(), table, line);
            if (!isThere(connection, table, row, line)) {
                batch.add(row);
            }
            if (batch.size() == BATCH || !lines.hasNext()) {
                insert(connection, table, columns, batch);
                batch.clear();
            }
        }
        return line;
    }

    private Map<String, @Nullable Object> row(String line, SessionTable table, long number) {
        Map<String, @Nullable Object> row =
                new TreeMap<>(JSON.readValue(line, new TypeReference<Map<String, @Nullable Object>>() {}));
        table.references()
                .forEach((column, referred) -> row.computeIfPresent(
                        column, (key, value) -> keys(referred).of(((Number) value).longValue())));
        if (table.id() != null) {
            row.put(table.id(), keys(table.name()).of(number));
        }
        return row;
    }

    private Keys keys(String table) {
        return Objects.requireNonNull(keys.get(table), table);
    }

    private boolean isThere(Connection connection, SessionTable table, Map<String, @Nullable Object> row, long line)
            throws SQLException {
        if (table.shared().isEmpty()) {
            return false;
        }
        String key = table.id() == null ? table.shared().get(0) : table.id();
        String condition = String.join(" = ? and ", table.shared()) + " = ?";
        try (PreparedStatement select =
                connection.prepareStatement("select " + key + " from " + table.name() + " where " + condition)) {
            for (int i = 0; i < table.shared().size(); i++) {
                select.setObject(i + 1, row.get(table.shared().get(i)));
            }
            try (var found = select.executeQuery()) {
                boolean there = found.next();
                if (there && table.id() != null) {
                    keys(table.name()).known().put(line, found.getLong(1));
                }
                return there;
            }
        }
    }

    private static void insert(
            Connection connection,
            SessionTable table,
            NavigableMap<String, Integer> columns,
            List<Map<String, @Nullable Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(rows.get(0).keySet());
        String marks = String.join(", ", names.stream().map(name -> "?").toList());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table.name() + " (" + String.join(", ", names) + ") values (" + marks + ")")) {
            for (Map<String, @Nullable Object> row : rows) {
                for (int i = 0; i < names.size(); i++) {
                    int type = Objects.requireNonNull(columns.get(names.get(i)), names.get(i));
                    Object value = RowValue.written(row.get(names.get(i)), type);
                    if (value == null) {
                        insert.setNull(i + 1, type);
                    } else {
                        insert.setObject(i + 1, value);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
