package fr.certigrille.store;

import fr.certigrille.store.RunLease.LeaseLostException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A worker's right to work: renewed at each heartbeat, and taken away by the run when none came for {@link RunLease#TERM}. From then on
 * the worker commits nothing: each of its transactions asks whether the worker still has its part before it commits.
 */
public final class WorkerLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLease.class);

    private final Database database;
    private final JdbcClient client;
    private final String id;
    private final Heart heart;
    private final AtomicReference<@Nullable Long> current = new AtomicReference<>();

    private WorkerLease(Database database, String id) {
        this.database = database;
        this.client = database.client();
        this.id = id;
        this.heart = new Heart(this::beat, database::cut);
    }

    /**
     * Enlists this process as a worker.
     *
     * @param database joined under the worker's name
     * @param program fingerprint of all that shapes what it makes
     */
    public static WorkerLease enlist(Database database, String program) {
        String id = database.sessions();
        ProcessIdentity own = ProcessIdentity.own();
        database.client()
                .sql("""
                insert into worker (id, host, pid, program, since, expires) values (:id, :host, :pid, :program,
                current_timestamp, current_timestamp + interval '%d' second)""".formatted(RunLease.TERM.toSeconds()))
                .param("id", id)
                .param("host", own.host())
                .param("pid", own.pid())
                .param("program", program)
                .update();
        WorkerLease lease = new WorkerLease(database, id);
        database.fence(lease::check);
        lease.heart.start();
        return lease;
    }

    /** Names the worker: its sessions with the database server. */
    public String id() {
        return id;
    }

    Database database() {
        return database;
    }

    /** From now on nothing is committed unless this part is ours; null: unless the lease is. */
    void hold(@Nullable Long part) {
        current.set(part);
    }

    private boolean beat() {
        return client.sql("update worker set expires = current_timestamp + interval '%d' second where id = ?"
                                .formatted(RunLease.TERM.toSeconds()))
                        .param(id)
                        .update()
                == 1;
    }

    /** Within a transaction that is about to commit: keeps the part, or the bare lease, ours until then. */
    private void check() {
        Long part = current.get();
        String sql = part == null
                ? "select 1 from worker where id = ? for update"
                : "select 1 from part where worker_id = ? and step_execution_id = " + part + " for update";
        if (client.sql(sql).param(id).query(Integer.class).optional().isEmpty()) {
            throw new LeaseLostException();
        }
    }

    /** Leaves; where the database cannot be reached, the lease ends by itself. */
    @Override
    public void close() {
        heart.stop();
        database.unfence();
        try {
            client.sql(
                            "delete from worker where id = ? and not exists (select 1 from part where worker_id = worker.id)")
                    .param(id)
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("The worker could not sign off; its lease ends by itself within {}", RunLease.TERM);
        }
    }
}
