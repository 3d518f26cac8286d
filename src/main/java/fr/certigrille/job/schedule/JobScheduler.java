package fr.certigrille.job.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.ScheduleSource;
import fr.certigrille.store.ScheduleStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the scheduled jobs of one database at their times, until it is closed. As many servers may do so as like: each run is a row
 * that one of them takes up, and when that one dies another goes on.
 */
public final class JobScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);

    private final List<KnownJob> jobs;
    private final ScheduleSource source;
    private final Pace pace;
    private final Clock clock;
    private final Scheduler scheduler;
    private volatile @Nullable Instant lastLook;

    private JobScheduler(
            List<KnownJob> jobs,
            ScheduleSource source,
            JobAttempt attempt,
            ScheduleListener listener,
            Pace pace,
            Clock clock) {
        this.jobs = List.copyOf(jobs);
        this.source = source;
        this.pace = pace;
        this.clock = clock;
        ScheduleStore store = new ScheduleStore(source.dataSource());
        List<PlannedTask> tasks = jobs.stream()
                .map(job -> task(job, store, new PlannedExecution(job, store, attempt, listener, clock, pace)))
                .toList();
        this.scheduler = Scheduler.create(source.dataSource())
                .startTasks(tasks)
                .schedulerName(new SchedulerName.Fixed(serverName()))
                .threads(1) // the lease lets one run at a time work
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(Pace.MISSED_HEARTBEATS)
                .shutdownMaxWait(pace.stop())
                .clock(clock::instant)
                .jdbcCustomization(
                        source.isEmbedded()
                                ? new DefaultJdbcCustomization(false)
                                : new PostgreSqlJdbcCustomization(false, false))
                .addSchedulerListener(new Looks())
                .build();
    }

    /**
     * Migrates the database and starts.
     *
     * @param jobs jobs of one database, each with a schedule
     * @throws FindingException if the database cannot be reached
     */
    static JobScheduler start(
            List<KnownJob> jobs, JobAttempt attempt, ScheduleListener listener, Pace pace, Clock clock) {
        DatabaseSettings database = jobs.get(0).file().database();
        Database.open(database).close();
        JobScheduler started = new JobScheduler(jobs, ScheduleSource.of(database), attempt, listener, pace, clock);
        started.lastLook = clock.instant();
        started.scheduler.start();
        return started;
    }

    private static PlannedTask task(KnownJob job, ScheduleStore store, PlannedExecution execution) {
        return new PlannedTask(job.name(), Objects.requireNonNull(job.file().schedule()), store, execution);
    }

    private static String serverName() {
        return new SchedulerName.Hostname().getName() + "/"
                + ProcessHandle.current().pid();
    }

    List<KnownJob> jobs() {
        return jobs;
    }

    ScheduleSource source() {
        return source;
    }

    /** Whether it has looked for due runs as often as it should. */
    boolean isAlive() {
        Instant look = lastLook;
        Duration longest = pace.poll().multipliedBy(3).plusSeconds(30);
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown()
                && look != null
                && Duration.between(look, clock.instant()).compareTo(longest) < 0;
    }

    private final class Looks extends AbstractSchedulerListener {
        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR) {
                LOG.warn("The schedule could not be read or written; trying again in {}", pace.poll());
            }
            if (type == SchedulerEventType.UNEXPECTED_ERROR || type == SchedulerEventType.RAN_EXECUTE_DUE) {
                lastLook = clock.instant();
            }
        }
    }

    /** Waits for a run that stops, as long as the pace says. */
    @Override
    public void close() {
        scheduler.stop();
        source.close();
    }
}
