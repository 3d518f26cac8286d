package fr.certigrille.job.schedule;

import fr.certigrille.job.monitor.Check;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.PlannedRun.Outcome;
import fr.certigrille.store.ScheduleStore;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the schedulers are well: asked anew each time. */
final class SchedulerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerHealth.class);

    private final JobSchedulers schedulers;

    SchedulerHealth(JobSchedulers schedulers) {
        this.schedulers = schedulers;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (JobScheduler scheduler : schedulers.schedulers()) {
            boolean reachable = scheduler.source().isReachable();
            checks.add(new Check("database", reachable, reachable ? "REACHABLE" : "UNREACHABLE"));
            boolean alive = scheduler.isAlive();
            checks.add(new Check("scheduler", alive, alive ? "ALIVE" : "DEAD"));
            scheduler.jobs().forEach(job -> checks.add(lastRun(job, scheduler)));
        }
        return checks;
    }

    /** A job whose last planned run failed is not well; one that never ran is. */
    private static Check lastRun(KnownJob job, JobScheduler scheduler) {
        String name = "job " + job.name();
        try {
            List<PlannedRun> last = new ScheduleStore(scheduler.source().dataSource()).last(job.name(), 1);
            Outcome outcome = last.isEmpty() ? null : last.get(0).outcome();
            String detail = outcome == null ? (last.isEmpty() ? "NEVER" : "TO_BE_DONE") : outcome.name();
            return new Check(name, outcome != Outcome.FAILED, detail);
        } catch (RuntimeException e) {
            LOG.debug("The last run could not be read", e);
            return new Check(name, scheduler.source().isReachable(), "UNKNOWN");
        }
    }
}
