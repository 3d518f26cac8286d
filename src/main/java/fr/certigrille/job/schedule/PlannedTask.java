package fr.certigrille.job.schedule;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.store.ScheduleStore;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job as a task of db-scheduler: its next run is a row of the database, which one server takes up. A row whose time has passed is
 * due at once, so that what was missed is made up, once.
 */
final class PlannedTask extends RecurringTask<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedTask.class);
    private static final int TRIES = 60;
    private static final int PAUSE_MS = 500;

    private final ScheduleStore store;
    private final PlannedExecution execution;

    PlannedTask(String job, JobSchedule schedule, ScheduleStore store, PlannedExecution execution) {
        super(job, new Times(schedule), Void.class);
        this.store = store;
        this.execution = execution;
    }

    private record Times(JobSchedule schedule) implements Schedule {
        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return schedule.next(complete.getTimeDone());
        }

        @Override
        public boolean isDeterministic() {
            return true;
        }
    }

    /** Plans the next run, unless one is still to be done: that one comes first. */
    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        if (store.open(getName()).isPresent() && !isUnderWay(scheduler)) {
            scheduler.reschedule(getDefaultTaskInstance(), clock.now());
        } else {
            super.onStartup(scheduler, clock);
        }
        store.next(getName()).ifPresent(next -> execution.planned(next.time()));
    }

    private boolean isUnderWay(SchedulerClient scheduler) {
        return scheduler
                .getScheduledExecution(getDefaultTaskInstance())
                .map(ScheduledExecution::isPicked)
                .orElse(true);
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        Instant next = execution.run(context.getExecution().executionTime);
        return (complete, operations) -> reschedule(complete, operations, next);
    }

    @Override
    public void executeRecurringly(TaskInstance<Void> instance, ExecutionContext context) {
        throw new UnsupportedOperationException("execute answers itself when the job runs next");
    }

    /** The database may be another process's for a while; without this the row would wait until it is found dead. */
    private static void reschedule(ExecutionComplete complete, ExecutionOperations<Void> operations, Instant next) {
        for (int left = TRIES; ; left--) {
            try {
                operations.reschedule(complete, next);
                return;
            } catch (RuntimeException e) {
                if (left == 0 || !pause()) {
                    throw e;
                }
                LOG.warn("The next run could not be planned; trying again", e);
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
