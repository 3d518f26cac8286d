package fr.certigrille.store;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a database to one run at a time, across processes and machines. The run that holds the lease renews it at each heartbeat;
 * one that is dead, frozen or cut off does not, and another may take its place. From then on the former commits nothing: each of
 * its transactions asks for the lease before it commits. The embedded database needs no heartbeat: its file is open to one process.
 */
public final class RunLease implements AutoCloseable {

    /** How long a lease lasts without a heartbeat. */
    static final Duration TERM = Duration.ofSeconds(15);

    /** Time between heartbeats; who waits sees within it that a run is alive. */
    static final Duration BEAT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(RunLease.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Who holds a lease in this process. */
    private static final Set<String> HERE = ConcurrentHashMap.newKeySet();

    private final Database database;
    private final String holder;
    private final Lease lease;

    private RunLease(Database database, String holder) {
        this.database = database;
        this.holder = holder;
        HERE.add(holder);
        this.lease = Lease.keep(database, this::beat, this::isOurs, () -> release(database.client(), holder));
    }

    /** Who holds the lease. */
    private record Holder(
            String holder, String job, String host, long pid, OffsetDateTime since, long beats, boolean expired) {

        private static Holder read(ResultSet row, int number) throws SQLException {
            return new Holder(
                    row.getString("holder"),
                    row.getString("job"),
                    row.getString("host"),
                    row.getLong("pid"),
                    row.getObject("since", OffsetDateTime.class),
                    row.getLong("beats"),
                    row.getBoolean("expired"));
        }

        private boolean isAlive(Holder later) {
            return holder.equals(later.holder) && later.beats > beats;
        }

        private boolean isOver() {
            return expired || new ProcessIdentity(host, pid).isDead(since.toInstant());
        }

        private boolean isHere() {
            return HERE.contains(holder);
        }
    }

    /**
     * Takes the lease. Waits until the run that holds it shows that it is alive, or its term is over: {@link #TERM} at most.
     *
     * @throws FindingException with CG-601 when another run is alive
     */
    public static RunLease acquire(Database database, String job) throws InterruptedException {
        JdbcClient client = database.client();
        String holder = database.sessions();
        Optional<Holder> first = Optional.empty();
        while (!take(client, job, holder)) {
            Optional<Holder> now = holder(client);
            if (now.filter(found -> isOver(database, found)).isPresent()) {
                LOG.warn(
                        "The run of {} that held the database is dead; its work is taken over",
                        now.get().job());
                database.end(now.get().holder());
                release(client, now.get().holder());
            } else if (now.filter(Holder::isHere).isPresent()
                    || (first.isPresent() && now.isPresent() && first.get().isAlive(now.get()))) {
                throw busy(now.get());
            } else {
                first = first.isPresent() ? first : now;
                Thread.sleep(LOOK.toMillis());
            }
        }
        return new RunLease(database, holder);
    }

    /** Whoever has opened the embedded database is the only process that has: no other can be alive in it. */
    private static boolean isOver(Database database, Holder holder) {
        return database.settings().isEmbedded() ? !holder.isHere() : holder.isOver();
    }

    private static FindingException busy(Holder holder) {
        String host = holder.host().split("/", 2)[0];
        return new FindingException(
                Finding.of(Code.RUN_BUSY, Place.of(holder.job()), host, String.valueOf(holder.pid())));
    }

    private static boolean take(JdbcClient client, String job, String holder) {
        ProcessIdentity own = ProcessIdentity.own();
        return client.sql("""
                update run_lease set holder = :holder, job = :job, host = :host, pid = :pid, beats = beats + 1,
                since = current_timestamp, expires = current_timestamp + interval '%d' second
                where holder is null""".formatted(TERM.toSeconds()))
                        .param("holder", holder)
                        .param("job", job)
                        .param("host", own.host())
                        .param("pid", own.pid())
                        .update()
                == 1;
    }

    private static Optional<Holder> holder(JdbcClient client) {
        return client.sql("""
                select holder, job, host, pid, since, beats, expires < current_timestamp as expired
                from run_lease where holder is not null""").query(Holder::read).optional();
    }

    private static void release(JdbcClient client, String holder) {
        client.sql("update run_lease set holder = null where holder = ?")
                .param(holder)
                .update();
    }

    /** Renews the lease; false when another run has it. */
    private boolean beat() {
        return database.client()
                        .sql("""
                update run_lease set beats = beats + 1, expires = current_timestamp + interval '%d' second
                where holder = ?""".formatted(TERM.toSeconds()))
                        .param(holder)
                        .update()
                == 1;
    }

    private boolean isOurs() {
        return database.client()
                .sql("select id from run_lease where holder = ? for update")
                .param(holder)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        try {
            lease.close();
        } finally {
            HERE.remove(holder);
        }
    }

    /** Another run has taken over. */
    public static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLostException() {
            super("another run has taken over");
        }
    }
}
