package fr.certigrille.soak;

import fr.certigrille.file.Sha256;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that runs leave behind: each file of the output folder by its bytes, each row of the database by its values. What tells one
 * run from another by nature is left out: keys that the database counts out, times, run numbers, and the reports of the run.
 */
public final class EndState {

    private static final Set<String> OF_THE_PROCESS =
            Set.of("run_lease", "run", "flyway_schema_history", "worker", "workforce", "part", "int_channel_message");

    private EndState() {}

    public static Map<String, List<String>> of(Path output, DatabaseSettings settings)
            throws IOException, SQLException {
        Map<String, List<String>> state = new TreeMap<>(rows(settings));
        try (Stream<Path> files = Files.walk(output)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("report."))
                    .forEach(file -> state.put(output.relativize(file).toString(), List.of(sha256(file))));
        }
        return state;
    }

    /** What is in one and not in the other, or differs. */
    public static List<String> differences(Map<String, List<String>> one, Map<String, List<String>> other) {
        List<String> differences = new ArrayList<>();
        Stream.concat(one.keySet().stream(), other.keySet().stream())
                .distinct()
                .filter(name -> !one.getOrDefault(name, List.of()).equals(other.getOrDefault(name, List.of())))
                .forEach(name -> {
                    List<String> more = new ArrayList<>(one.getOrDefault(name, List.of()));
                    List<String> less = new ArrayList<>(other.getOrDefault(name, List.of()));
                    other.getOrDefault(name, List.of()).forEach(more::remove);
                    one.getOrDefault(name, List.of()).forEach(less::remove);
                    differences.add(name + ": only in one " + more + ", only in the other " + less);
                });
        return differences;
    }

    private static Map<String, List<String>> rows(DatabaseSettings settings) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet result = statement.executeQuery("select * from " + table)) {
                    rows.put("table " + table, values(result));
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("batch_") && !OF_THE_PROCESS.contains(name)) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static List<String> values(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (isStated(columns, i)) {
                    row.append(columns.getColumnLabel(i))
                            .append('=')
                            .append(value(result, i))
                            .append(' ');
                }
            }
            rows.add(row.toString());
        }
        rows.sort(null);
        return rows;
    }

    /** The same text in each database. */
    private static String value(ResultSet result, int i) throws SQLException {
        return result.getObject(i) instanceof Boolean truth ? String.valueOf(truth) : result.getString(i);
    }

    private static boolean isStated(ResultSetMetaData columns, int i) throws SQLException {
        String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
        int type = columns.getColumnType(i);
        return !name.equals("id")
                && (!name.endsWith("_id") || name.equals("grid_id"))
                && !name.equals("run")
                && type != Types.TIMESTAMP
                && type != Types.TIMESTAMP_WITH_TIMEZONE;
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
