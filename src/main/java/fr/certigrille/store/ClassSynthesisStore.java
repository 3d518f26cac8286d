package fr.certigrille.store;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The syntheses of classes: what each is made from, and which were made. */
public final class ClassSynthesisStore {

    private static final String JUDGED = " e.evaluated_revision = e.revision ";

    private final Database database;
    private final JdbcClient client;

    public ClassSynthesisStore(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /**
     * A synthesis as it was last made.
     *
     * @param path relative to the output folder, with {@code /}
     * @param state fingerprint of all that it was made from
     */
    public record Made(String path, String state, long bytes) {}

    /**
     * What a class is made of.
     *
     * @param classId key of the class
     * @param candidates how many have a result
     * @param state fingerprint of them, their revisions and grid versions
     */
    public record State(long classId, int candidates, String state) {}

    /** Each class that has candidates with a result. Memory grows with classes only. */
    public Map<SchoolClass, State> states() {
        Map<SchoolClass, State> states = new LinkedHashMap<>();
        Map<Long, Candidates> candidates = candidates();
        EvaluationRow.classes(database).forEach((id, schoolClass) -> {
            Candidates found = candidates.get(id);
            if (found != null) {
                states.put(schoolClass, found.state(id));
            }
        });
        return states;
    }

    private Map<Long, Candidates> candidates() {
        Map<Long, Candidates> candidates = new HashMap<>();
        database.forEachRow(
                """
                select e.class_id, e.candidate_number, e.revision, e.evaluated_rules from evaluation e
                where""" + JUDGED + "order by e.class_id, e.candidate_number",
                row -> candidates
                        .computeIfAbsent(row.getLong("class_id"), added -> new Candidates())
                        .add(row));
        return candidates;
    }

    /** The candidates of a class, as they come. */
    private static final class Candidates {

        private final MessageDigest digest = Sha256.digest();
        private int count;

        private void add(ResultSet row) throws SQLException {
            String stated = row.getString("candidate_number")
                    + '\0'
                    + row.getInt("revision")
                    + '\0'
                    + row.getString("evaluated_rules")
                    + '\n';
            digest.update(stated.getBytes(StandardCharsets.UTF_8));
            count++;
        }

        private State state(long classId) {
            return new State(classId, count, Sha256.of(digest));
        }
    }

    /** The evaluations of a class that have a result, by candidate number. */
    public List<StoredEvaluation> evaluations(SchoolClass schoolClass) {
        return client.sql(EvaluationRow.SELECT + "where" + JUDGED + """
                and c.session_year = ? and c.grid_id = ? and c.establishment = ? and c.academy = ? and c.name = ?
                order by e.candidate_number""")
                .params(
                        schoolClass.session(),
                        schoolClass.gridId(),
                        schoolClass.establishment(),
                        schoolClass.academy(),
                        schoolClass.name())
                .query(EvaluationRow::read)
                .list();
    }

    /** All that were made, by path. */
    public List<Made> all() {
        return client.sql("select path, state, bytes from class_synthesis order by path")
                .query(Made.class)
                .list();
    }

    /** Records a synthesis in the place of an earlier one. */
    void save(Made made) {
        forget(List.of(made.path()));
        client.sql("insert into class_synthesis (path, state, bytes) values (?, ?, ?)")
                .params(made.path(), made.state(), made.bytes())
                .update();
    }

    /** Forgets syntheses whose files are gone. */
    public void forget(Collection<String> paths) {
        database.jdbc()
                .batchUpdate(
                        "delete from class_synthesis where path = ?",
                        paths.stream().map(path -> new Object[] {path}).toList());
    }

    /** Has all made again, up to date or not. */
    public void markAllLost() {
        client.sql("update class_synthesis set state = ''").update();
    }
}
