package fr.certigrille.store;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The run's side of its workers: what it wants of them, the parts that it gives out, and whose lease is over. */
public final class PartStore {

    private final Database database;
    private final JdbcClient client;
    private final PartRequests requests;
    private final TransactionTemplate transaction;

    public PartStore(Database database, PartRequests requests) {
        this.database = database;
        this.client = database.client();
        this.requests = requests;
        this.transaction = new TransactionTemplate(database.transactions());
    }

    /**
     * What workers have to be and do.
     *
     * @param program fingerprint of all that shapes what they make
     * @param version the same, in words
     * @param staging names the folder that they write through
     * @param language of what they write for people, as a language tag
     * @param keepIntermediate whether to keep the XML and FO of documents
     */
    public record Wanted(String program, String version, String staging, String language, boolean keepIntermediate) {}

    private record Enlisted(String id, String host, long pid, OffsetDateTime since, boolean expired) {
        private boolean isOver() {
            return expired || new ProcessIdentity(host, pid).isDead(since.toInstant());
        }
    }

    /** Wants workers, and takes away from former ones what they still have of another run. */
    public void want(Wanted wanted) {
        transaction.executeWithoutResult(status -> {
            requests.clear();
            disown(client.sql("select worker_id from part where worker_id is not null")
                    .query(String.class)
                    .list());
            client.sql("delete from part").update();
            client.sql("""
                    update workforce set program = :program, version = :version, staging = :staging,
                    language = :language, keep_intermediate = :keepIntermediate""").paramSource(wanted).update();
        });
    }

    /** What the run wants of workers; empty when no run does. */
    public Optional<Wanted> wanted() {
        return client.sql("""
                select program, version, staging, language, keep_intermediate from workforce
                where program is not null""").query(Wanted.class).optional();
    }

    /** No longer wants workers. */
    public void dismiss() {
        transaction.executeWithoutResult(status -> {
            requests.clear();
            client.sql("update workforce set program = null").update();
        });
    }

    /** Workers whose lease is good. */
    public int workers() {
        return client.sql("select count(*) from worker where expires >= current_timestamp")
                .query(Integer.class)
                .single();
    }

    /** Gives the parts of a step out; those of the step before are over. */
    public void add(String step, Collection<Long> parts) {
        transaction.executeWithoutResult(
                status -> add(step, parts.stream().sorted().toList()));
    }

    private void add(String step, List<Long> parts) {
        client.sql("delete from part").update();
        parts.forEach(part -> {
            client.sql("insert into part (step_execution_id, step, taken, ended) values (?, ?, 0, false)")
                    .params(part, step)
                    .update();
            requests.send(part);
        });
    }

    /** How many parts are not done. */
    public int open() {
        return client.sql("select count(*) from part where not ended")
                .query(Integer.class)
                .single();
    }

    /** How many items the parts have done. */
    public long written() {
        return client.sql("""
                select coalesce(sum(s.write_count), 0) from batch_step_execution s
                join part p on p.step_execution_id = s.step_execution_id""").query(Long.class).single();
    }

    /** Why parts failed. */
    public List<Finding> failures() {
        return client.sql("""
                select failure_code, failure_place, failure_arguments from part
                where failure_code is not null order by step_execution_id""").query(PartStore::failure).list();
    }

    /**
     * Takes away the lease of each worker that was not heard of for too long, or that was on this machine and is dead; its
     * transactions are rolled back.
     */
    public List<String> disownSilent() {
        List<String> silent = silent();
        return silent.isEmpty() ? silent : transaction.execute(status -> disown(silent));
    }

    private List<String> silent() {
        return client.sql("""
                select id, host, pid, since, expires < current_timestamp as expired from worker
                where expires < current_timestamp or host = ?""").param(ProcessIdentity.own().host()).query(Enlisted.class).list().stream()
                .filter(Enlisted::isOver)
                .map(Enlisted::id)
                .toList();
    }

    private List<String> disown(List<String> which) {
        List<String> workers = which.stream().distinct().filter(this::lock).toList();
        for (String worker : workers) {
            database.end(worker);
            client.sql("update part set worker_id = null, disowned = true where worker_id = ?")
                    .param(worker)
                    .update();
            client.sql("delete from worker where id = ?").param(worker).update();
        }
        return workers;
    }

    /** False when the worker is gone, or about to change by itself. */
    private boolean lock(String worker) {
        return client.sql("select 1 from worker where id = ? for update skip locked")
                .param(worker)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives out again what was taken away. */
    public int giveOutAgain() {
        return transaction.execute(status -> {
            List<Long> parts = client.sql("select step_execution_id from part where disowned and not ended for update")
                    .query(Long.class)
                    .list();
            for (Long part : parts) {
                client.sql("update part set disowned = false, " + SuspectStore.NONE + " where step_execution_id = ?")
                        .param(part)
                        .update();
                requests.sendAgain(part);
            }
            return parts.size();
        });
    }

    private static Finding failure(ResultSet row, int number) throws SQLException {
        return new Finding(
                Code.valueOf(row.getString("failure_code")),
                Place.of(row.getString("failure_place")),
                StoreJson.list(row.getString("failure_arguments")));
    }
}
