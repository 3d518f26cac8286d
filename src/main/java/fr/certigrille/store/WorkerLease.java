package fr.certigrille.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A worker's right to work: renewed at each heartbeat, and taken away by the run when none came for {@link RunLease#TERM}. From then on
 * the worker commits nothing: each of its transactions asks whether the worker still has its part before it commits.
 */
public final class WorkerLease implements AutoCloseable {

    private final Database database;
    private final JdbcClient client;
    private final String id;
    private final Lease lease;
    private final AtomicReference<@Nullable Long> current = new AtomicReference<>();

    private WorkerLease(Database database, String id) {
        this.database = database;
        this.client = database.client();
        this.id = id;
        this.lease = Lease.keep(database, this::beat, this::isOurs, this::signOff);
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
        return new WorkerLease(database, id);
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

    private boolean isOurs() {
        Long part = current.get();
        String sql = part == null
                ? "select 1 from worker where id = ? for update"
                : "select 1 from part where worker_id = ? and step_execution_id = " + part + " for update";
        return client.sql(sql).param(id).query(Integer.class).optional().isPresent();
    }

    private void signOff() {
        client.sql("delete from worker where id = ? and not exists (select 1 from part where worker_id = worker.id)")
                .param(id)
                .update();
    }

    /** Leaves. */
    @Override
    public void close() {
        lease.close();
    }
}
