package fr.certigrille.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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
        byte[] lines = CopyText.of(rows).getBytes(StandardCharsets.UTF_8);
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new ByteArrayInputStream(lines));
            } catch (java.io.IOException e) {
                throw new java.sql.SQLNonTransientException(e);
            }
        });
    }

    @Override
    public void counted(String table) {
        jdbc.execute("analyze " + table);
    }
}
