package fr.certigrille.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of one workbook wait, within one transaction and seen by it alone, until they are applied all at once. Filling it is
 * each database's own affair; all that follows is the same SQL.
 */
interface Staging {

    /** The rows as stated; its columns are those of {@link StagedValues}, in that order. */
    String ROWS = "staged";

    /** What becomes of each row. */
    String FATES = "staged_fate";

    /** Makes the tables unless this connection has them, and empties them. */
    void prepare();

    void add(List<@Nullable Object[]> rows);

    /** Tells the database how much there is now, so that it can choose how to go about it. */
    void counted(String table);

    /** The statements that make the tables. They live as long as the connection, their rows as long as the transaction. */
    static List<String> tables(String suffix) {
        return List.of("""
                create local temporary table if not exists %s (
                position integer primary key, accepted boolean not null,
                session_year integer not null, grid_id varchar not null, candidate_number varchar not null, class_id bigint,
                sheet varchar not null, sheet_row integer not null, layout integer,
                last_name varchar, first_name varchar, option_code varchar, form_code varchar, commission varchar,
                member_1 varchar, member_2 varchar, exam_date date, levels varchar, penalties varchar,
                mark numeric(6, 2), ungraded varchar, observations varchar, appreciation varchar)
                on commit delete rows%s""".formatted(ROWS, suffix), """
                create local temporary table if not exists %s (
                position integer primary key, fate varchar not null, evaluation_id bigint)
                on commit delete rows%s""".formatted(FATES, suffix));
    }
}
