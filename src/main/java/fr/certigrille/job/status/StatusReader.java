package fr.certigrille.job.status;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.PastRun;
import fr.certigrille.job.report.PastRuns;
import fr.certigrille.job.report.RetentionWatch;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.job.status.JobStatus.Next;
import fr.certigrille.job.status.JobStatus.State;
import fr.certigrille.job.status.JobStatus.Stock;
import fr.certigrille.store.Database;
import fr.certigrille.store.DeliveryStore;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.ScheduleStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a job stands; changes nothing. */
public final class StatusReader {

    /** A planned time that has passed for longer than this, and nobody works on it, is overdue. */
    private static final Duration OVERDUE = Duration.ofMinutes(10);

    /** What further stages add to the status, in this order. */
    private static final List<StatusPart.Source> PARTS = List.of(DeliveryPart::read);

    private final Clock clock;
    private final int limit;
    private final int rows;

    /**
     * Makes a reader.
     *
     * @param limit how many runs are told
     * @param rows how many rows of each further stage are told
     */
    public StatusReader(Clock clock, int limit, int rows) {
        this.clock = clock;
        this.limit = limit;
        this.rows = rows;
    }

    public JobStatus read(KnownJob job) throws Exception {
        if (!job.file().database().exists()) {
            return JobStatus.unknown(job, State.NEVER, computed(job.file().schedule()));
        }
        try (Database database = Database.open(job.file().database())) {
            return read(job, database);
        } catch (FindingException closed) {
            Code code = closed.findings().get(0).code();
            State state = code == Code.DATABASE_IN_USE ? State.BUSY : State.UNREACHABLE;
            return JobStatus.unknown(job, state, computed(job.file().schedule()));
        }
    }

    private JobStatus read(KnownJob job, Database database) throws Exception {
        JobFile file = job.file();
        ScheduleStore schedule = new ScheduleStore(database);
        List<PastRun> runs = new PastRuns(database).last(job.name(), limit);
        List<PlannedRun> planned = schedule.last(job.name(), limit);
        List<Finding> findings = Stream.concat(
                        Stream.concat(
                                        new FindingStore(database).standing().stream(),
                                        new DeliveryStore(database).findings(job.name()).stream())
                                .filter(finding -> !finding.isNote()),
                        RetentionWatch.warnings(database, file.retention(), clock).stream())
                .toList();
        Next next = next(job, schedule);
        return new JobStatus(
                job,
                state(runs, planned, findings, next, schedule.isRunning(job.name())),
                next,
                stock(database),
                runs,
                planned,
                findings,
                PARTS.stream().map(part -> part.read(database, file, rows)).toList());
    }

    private static Stock stock(Database database) {
        DocumentStore documents = new DocumentStore(database);
        return new Stock(new EvaluationStore(database).count(), documents.count(), documents.countOutOfDate());
    }

    private @Nullable Next next(KnownJob job, ScheduleStore store) {
        JobSchedule schedule = job.file().schedule();
        return schedule == null ? null : store.next(job.name()).map(this::known).orElseGet(() -> computed(schedule));
    }

    private Next known(ScheduleStore.Next next) {
        boolean passed = Duration.between(next.time(), clock.instant()).compareTo(OVERDUE) > 0;
        return new Next(next.time(), passed && next.server() == null, next.server());
    }

    /** No scheduler has planned it yet. */
    private @Nullable Next computed(@Nullable JobSchedule schedule) {
        return schedule == null ? null : new Next(schedule.next(clock.instant()), false, null);
    }

    private static State state(
            List<PastRun> runs,
            List<PlannedRun> planned,
            List<Finding> findings,
            @Nullable Next next,
            boolean running) {
        if (running) {
            return State.RUNNING;
        }
        boolean failed = (!planned.isEmpty() && planned.get(0).outcome() == PlannedRun.Outcome.FAILED)
                || (next != null && next.overdue());
        if (runs.isEmpty()) {
            return failed ? State.FAILED : State.NEVER;
        }
        PastRun.Status last = runs.get(0).status();
        if (last == PastRun.Status.DONE && !failed) {
            return findings.stream().anyMatch(Finding::isError) ? State.ATTENTION : State.OK;
        }
        return last == PastRun.Status.STOPPED && !failed ? State.ATTENTION : State.FAILED;
    }
}
