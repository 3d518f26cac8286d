package fr.certigrille.job.schedule;

import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.ScheduleStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a run that is due, records what became of it, and answers when to come again. */
final class PlannedExecution {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedExecution.class);

    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final KnownJob job;
    private final JobSchedule schedule;
    private final ScheduleStore store;
    private final JobAttempt attempt;
    private final ScheduleListener listener;
    private final Clock clock;
    private final Pace pace;

    PlannedExecution(
            KnownJob job, ScheduleStore store, JobAttempt attempt, ScheduleListener listener, Clock clock, Pace pace) {
        this.job = job;
        this.schedule = Objects.requireNonNull(job.file().schedule(), "only a job with a schedule is planned");
        this.store = store;
        this.attempt = attempt;
        this.listener = listener;
        this.clock = clock;
        this.pace = pace;
    }

    void planned(Instant next) {
        listener.planned(job.name(), schedule, next);
    }

    /** Never throws: without the database to record it in, a run is tried again like one that was held up. */
    Instant run(Instant planned) {
        Instant next = soon();
        try {
            PlannedRun run = begin(planned);
            listener.begun(run, schedule);
            next = settle(run, attempt.run(job));
            listener.planned(job.name(), schedule, next);
        } catch (RuntimeException e) {
            LOG.warn("The schedule could not be recorded; the run is tried again", e);
        }
        return next;
    }

    private PlannedRun begin(Instant planned) {
        Instant now = clock.instant();
        PlannedRun run = store.open(job.name())
                .map(open -> open.again(schedule.countBetween(open.planned(), now), now))
                .orElseGet(() -> PlannedRun.first(job.name(), planned, schedule.countBetween(planned, now), now));
        store.put(run);
        return run;
    }

    private Instant settle(PlannedRun run, Attempt result) {
        if (result instanceof Attempt.HeldUp heldUp) {
            PlannedRun waiting = run.heldUp(heldUp.reason().code().id());
            store.put(waiting);
            listener.heldUp(waiting, heldUp.reason(), pace.retry());
            return soon();
        }
        if (result instanceof Attempt.Ended ended) {
            PlannedRun done = run.ended(ended.outcome(), clock.instant());
            store.put(done);
            store.forgetBefore(clock.instant().minus(REMEMBERED));
            listener.ended(done, ended.report(), ended.failures());
            return schedule.next(clock.instant());
        }
        listener.stopped(run);
        return clock.instant();
    }

    private Instant soon() {
        return clock.instant().plus(pace.retry());
    }
}
