package fr.certigrille.job.schedule;

import fr.certigrille.job.KnownJob;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.PlannedRun.Outcome;
import fr.certigrille.store.ScheduleStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the schedulers are well: asked anew each time. */
final class SchedulerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerHealth.class);

    private final JobSchedulers schedulers;

    SchedulerHealth(JobSchedulers schedulers) {
        this.schedulers = schedulers;
    }

    /**
     * One thing that was asked.
     *
     * @param name what
     * @param up whether it is well
     * @param detail in a word
     */
    record Check(String name, boolean up, String detail) {}

    /** Well when every check is, and there is one. */
    static boolean isUp(List<Check> checks) {
        return !checks.isEmpty() && checks.stream().allMatch(Check::up);
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

    static Map<String, Object> json(List<Check> checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", isUp(checks) ? "UP" : "DOWN");
        json.put("checks", checks);
        return json;
    }
}
