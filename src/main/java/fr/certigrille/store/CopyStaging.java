package fr.certigrille.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLNonTransientException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** PostgreSQL: COPY in its text format. */
final class CopyStaging implements Staging {

    private static final String COPY =
            "copy %s (%s) from stdin".formatted(ROWS, String.join(", ", StagedValues.COLUMNS));

    private final JdbcTemplate jdbc;

    CopyStaging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void prepare() {
        Staging.tables("").forEach(jdbc::execute);
        jdbc.update("delete from " + ROWS);
        jdbc.update("delete from " + FATES);
    }

    @Override
    public void add(List<@Nullable Object[]> rows) {
        copy(jdbc, COPY, rows);
    }

    /** Sends rows by a COPY statement, on the connection of the transaction that is going on. */
    static void copy(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
        byte[] lines = CopyText.of(rows).getBytes(StandardCharsets.UTF_8);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(lines));
            } catch (IOException e) {
                throw new SQLNonTransientException(e);
            }
        });
    }

    @Override
    public void counted(String table) {
        jdbc.execute("analyze %s (position)".formatted(table));
    }
}
