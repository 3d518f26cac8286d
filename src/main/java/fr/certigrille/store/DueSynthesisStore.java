package fr.certigrille.store;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.store.ClassSynthesisStore.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The syntheses that a run has to make, or its workers, and why some could not be made. */
public final class DueSynthesisStore {

    private final JdbcClient client;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ClassSynthesisStore made;

    public DueSynthesisStore(Database database) {
        this.client = database.client();
        this.jdbc = database.jdbc();
        this.transaction = new TransactionTemplate(database.transactions());
        this.made = new ClassSynthesisStore(database);
    }

    /**
     * A synthesis that has to be made.
     *
     * @param path where it belongs, relative to the output folder, with {@code /}
     * @param state fingerprint of all that it is made from
     * @param faults how many faults may keep candidates out of it
     */
    public record Due(long classId, SchoolClass schoolClass, String path, String state, int faults) {}

    /**
     * Writes down what has to be made, in the place of all that was written down before.
     *
     * @param forgotten paths of syntheses whose files are gone
     */
    public void plan(Collection<Due> due, Collection<String> forgotten) {
        transaction.executeWithoutResult(status -> {
            client.sql("delete from due_synthesis").update();
            made.forget(forgotten);
            jdbc.batchUpdate(
                    "insert into due_synthesis (class_id, path, state, faults) values (?, ?, ?, ?)",
                    due.stream()
                            .map(one -> new Object[] {one.classId(), one.path(), one.state(), one.faults()})
                            .toList());
        });
    }

    /** The next ones, by the keys of their classes, of the classes in a range; those that could not be made are left out. */
    public List<Due> next(KeyRange range, long afterClassId, int limit) {
        return client.sql("""
                select d.class_id, d.path, d.state, d.faults, c.session_year, c.grid_id, c.establishment, c.academy,
                c.name as class_name from due_synthesis d join school_class c on c.id = d.class_id
                where d.failure_code is null and d.class_id > :after and d.class_id <= :upTo
                order by d.class_id limit :limit""")
                .param("after", Math.max(range.after(), afterClassId))
                .param("upTo", range.upTo())
                .param("limit", limit)
                .query(DueSynthesisStore::due)
                .list();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("class_id"),
                EvaluationRow.schoolClass(row),
                row.getString("path"),
                row.getString("state"),
                row.getInt("faults"));
    }

    /** The keys of all classes whose synthesis has to be made, in order. */
    public List<Long> classes() {
        return client.sql("select class_id from due_synthesis where failure_code is null order by class_id")
                .query(Long.class)
                .list();
    }

    /** Records that the file of a synthesis now is what it has to be. */
    public void made(Due one, long bytes) {
        client.sql("delete from due_synthesis where class_id = ?")
                .param(one.classId())
                .update();
        made.save(new Made(one.path(), one.state(), bytes));
    }

    /** Records why a synthesis could not be made. */
    public void fail(long classId, Code code, String... arguments) {
        client.sql("update due_synthesis set failure_code = ?, failure_arguments = ? where class_id = ?")
                .params(code.name(), StoreJson.text(arguments), classId)
                .update();
    }

    /** What could not be made, by class. */
    public List<Finding> failures() {
        return client.sql("""
                select d.failure_code, d.failure_arguments, c.name from due_synthesis d
                join school_class c on c.id = d.class_id where d.failure_code is not null
                order by c.session_year, c.grid_id, c.establishment, c.academy, c.name""").query(DueSynthesisStore::failure).list();
    }

    private static Finding failure(ResultSet row, int number) throws SQLException {
        return new Finding(
                Code.valueOf(row.getString("failure_code")),
                Place.of(row.getString("name")),
                StoreJson.list(row.getString("failure_arguments")));
    }
}
