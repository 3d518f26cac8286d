package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.schedule.ScheduleListener;
import fr.certigrille.job.schedule.ScheduleMetrics;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.store.PlannedRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the scheduler does, in lines for a service's journal: counts, and nothing that names a person. */
final class ScheduleConsole implements ScheduleListener, RunProgress {

    private final Console console;
    private final ScheduleMetrics metrics;

    ScheduleConsole(Console console, ScheduleMetrics metrics) {
        this.console = console;
        this.metrics = metrics;
    }

    @Override
    public synchronized void planned(String job, JobSchedule schedule, Instant next) {
        console.say("schedule.planned", job, new LocalTime(schedule.zone()).of(next), schedule.zone());
        metrics.planned(job, schedule, next);
    }

    @Override
    public synchronized void begun(PlannedRun run, JobSchedule schedule) {
        String planned = new LocalTime(schedule.zone()).of(run.planned());
        if (run.isMadeUp()) {
            tell(Finding.of(Code.SCHEDULE_MISSED, Place.of(run.job()), planned, String.valueOf(run.missed())));
        }
        console.say("schedule.begun", run.job(), planned, run.attempts());
        metrics.begun(run, schedule);
    }

    @Override
    public synchronized void heldUp(PlannedRun run, Finding reason, Duration again) {
        tell(reason);
        String wait = String.valueOf(Math.max(1, again.toSeconds()));
        tell(Finding.of(
                Code.SCHEDULE_HELD_UP, Place.of(run.job()), reason.code().id(), wait));
        metrics.heldUp(run, reason, again);
    }

    @Override
    public synchronized void stopped(PlannedRun run) {
        console.say("summary.stopped");
        metrics.stopped(run);
    }

    @Override
    public synchronized void ended(PlannedRun run, @Nullable RunReport report, List<Finding> failures) {
        failures.forEach(this::tell);
        if (report != null && failures.isEmpty()) {
            console.say(
                    "schedule.ended",
                    run.job(),
                    report.rowsRead(),
                    report.rowsChanged(),
                    report.rowsRejected(),
                    report.rendered(),
                    report.findings().stream().filter(Finding::isError).count());
        } else {
            console.say("schedule.failed", run.job());
        }
        metrics.ended(run, report, failures);
    }

    private void tell(Finding finding) {
        console.tell(List.of(finding));
    }

    @Override
    public synchronized void databaseLost(Duration wait) {
        console.err().println(console.messages().text("databaseLost", Math.max(1, wait.toSeconds())));
        console.err().flush();
    }

    @Override
    public void stepStarted(RunStep step, long total) {
        // A journal needs no progress.
    }

    @Override
    public void advanced(long items) {
        // A journal needs no progress.
    }

    @Override
    public void stepEnded() {
        // A journal needs no progress.
    }
}
