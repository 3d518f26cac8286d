package fr.certigrille.store;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** H2: batches of inserts. */
final class BatchStaging implements Staging {

    private static final String INSERT = "insert into %s (%s) values (%s)"
            .formatted(
                    ROWS,
                    String.join(", ", StagedValues.COLUMNS),
                    String.join(", ", Collections.nCopies(StagedValues.COLUMNS.size(), "?")));

    private final JdbcTemplate jdbc;

    BatchStaging(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Without the word transactional, H2 would commit what was done so far. */
    @Override
    public void prepare() {
        Staging.tables(" transactional").forEach(jdbc::execute);
        jdbc.update("delete from " + ROWS);
        jdbc.update("delete from " + FATES);
    }

    @Override
    public void add(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(INSERT, rows);
    }

    @Override
    public void counted(String table) {
        // H2 goes by its indexes.
    }
}
