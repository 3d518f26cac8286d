package fr.certigrille.job.schedule;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.store.PlannedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears what a scheduler does. Called from the threads that run the jobs. */
public interface ScheduleListener {

    /** A job runs next at this time. */
    void planned(String job, JobSchedule schedule, Instant next);

    /** A planned run begins; it may be made up. */
    void begun(PlannedRun run, JobSchedule schedule);

    /** A run could not begin; it is tried again after a while. */
    void heldUp(PlannedRun run, Finding reason, Duration again);

    /** The process ends before the run is done; the next scheduler goes on with it. */
    void stopped(PlannedRun run);

    /**
     * A planned run has ended.
     *
     * @param report what it did; null when it could not even begin
     * @param failures why it failed; empty when it did not
     */
    void ended(PlannedRun run, @Nullable RunReport report, List<Finding> failures);
}
