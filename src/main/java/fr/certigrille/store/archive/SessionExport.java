package fr.certigrille.store.archive;

import fr.certigrille.store.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the rows of a session as lines of JSON, in an order and with keys of their own, so that the same state gives the same bytes
 * in every database. Keys that a database counts out are replaced by the number of the line that they stand for.
 */
public final class SessionExport {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FETCH = 500;

    private final Connection connection;
    private final SessionScope scope;
    private final NavigableSet<String> existing;
    private final boolean binaryOrder;

    private SessionExport(Connection connection, SessionScope scope) throws SQLException {
        this.scope = scope;
        this.connection = connection;
        this.existing = Columns.tables(connection);
        this.binaryOrder = connection.getMetaData().getURL().startsWith("jdbc:h2:");
    }

    /** Writes all rows: for each table, in the order in which they can be read in again, its name and then its lines. */
    public static void write(Database database, SessionScope scope, Sink sink) {
        Sql.on(database, connection -> {
            connection.setAutoCommit(false); // or PostgreSQL's driver would hold all rows in memory
            SessionExport export = new SessionExport(connection, scope);
            for (String table : export.tables()) {
                export.write(table, sink.begin(table));
                sink.end(table);
            }
            connection.rollback();
            connection.setAutoCommit(true);
            return scope;
        });
    }

    /** Takes the rows of one table after the other. */
    public interface Sink {

        /** A table begins; its lines go there. */
        Consumer<String> begin(String table);

        void end(String table);
    }

    private List<String> tables() {
        return SessionTables.OF_A_SESSION.stream()
                .map(SessionTable::name)
                .filter(existing::contains)
                .toList();
    }

    private void write(String name, Consumer<String> lines) throws SQLException {
        SessionTable table = SessionTables.named(name);
        NavigableMap<String, Integer> columns = Columns.of(connection, name);
        NamedParameterJdbcTemplate template =
                new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.getJdbcTemplate().setFetchSize(FETCH);
        template.query(select(table, columns), scope.parameters(), row -> {
            lines.accept(JSON.writeValueAsString(values(row, table, columns)));
        });
    }

    private static Map<String, @Nullable Object> values(
            ResultSet row, SessionTable table, NavigableMap<String, Integer> columns) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (!column.getKey().equals(table.id())) {
                values.put(column.getKey(), RowValue.read(row, column.getKey(), column.getValue()));
            }
        }
        return values;
    }

    private String select(SessionTable table, NavigableMap<String, Integer> columns) throws SQLException {
        List<String> selected = new ArrayList<>();
        StringBuilder joins = new StringBuilder();
        for (String column : columns.keySet()) {
            String referred = table.references().get(column);
            if (referred == null) {
                selected.add("t." + column);
            } else {
                selected.add(column + "_line.line as " + column);
                joins.append(" left join (select id, row_number() over (order by ")
                        .append(order(SessionTables.named(referred)))
                        .append(") as line from ")
                        .append(referred)
                        .append(" t where ")
                        .append(SessionTables.named(referred).where())
                        .append(") ")
                        .append(column)
                        .append("_line on ")
                        .append(column)
                        .append("_line.id = t.")
                        .append(column);
            }
        }
        return "select " + String.join(", ", selected) + " from " + table.name() + " t" + joins + " where "
                + table.where() + " order by " + order(table);
    }

    /** Text is ordered by its characters, not by the language that the database speaks. */
    private String order(SessionTable table) throws SQLException {
        NavigableMap<String, Integer> columns = Columns.of(connection, table.name());
        return String.join(
                ", ",
                table.order().stream()
                        .map(column -> table.references().containsKey(column)
                                ? column + "_line.line nulls first"
                                : isText(columns.get(column)) && !binaryOrder
                                        ? "t." + column + " collate \"C\""
                                        : "t." + column)
                        .toList());
    }

    private static boolean isText(@Nullable Integer type) {
        return type != null && type == java.sql.Types.VARCHAR;
    }
}
