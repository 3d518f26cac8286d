package fr.certigrille.job.status;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.PastRun;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.store.PlannedRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param job the job
 * @param state in one word
 * @param next when it runs next by itself; null when it has no schedule
 * @param stock what the database holds
 * @param runs its last runs, the latest first
 * @param planned what became of its last planned runs, the latest first
 * @param findings all errors and warnings that stand
 * @param parts what further stages add
 */
public record JobStatus(
        KnownJob job,
        State state,
        @Nullable Next next,
        Stock stock,
        List<PastRun> runs,
        List<PlannedRun> planned,
        List<Finding> findings,
        List<StatusPart> parts) {

    public JobStatus {
        runs = List.copyOf(runs);
        planned = List.copyOf(planned);
        findings = List.copyOf(findings);
        parts = List.copyOf(parts);
    }

    /** A job in one word. */
    public enum State {
        OK,
        /** Done, but something is to be corrected. */
        ATTENTION,
        /** The last run failed or was cut off, or a planned run is overdue. */
        FAILED,
        RUNNING,
        /** It never ran. */
        NEVER,
        /** The embedded database is held open by another command; nothing more is known. */
        BUSY,
        /** The database cannot be reached; nothing more is known. */
        UNREACHABLE
    }

    /**
     * The next run.
     *
     * @param time when it is planned
     * @param overdue whether that has passed and nobody works on it: no scheduler is alive
     * @param server the server that works on it; null when none does
     */
    public record Next(
            Instant time, boolean overdue, @Nullable String server) {}

    /**
     * What the database holds.
     *
     * @param evaluations evaluations, of all jobs that work on it
     * @param documents official documents
     * @param documentsOutOfDate those that the next run renders
     */
    public record Stock(int evaluations, int documents, int documentsOutOfDate) {
        static final Stock UNKNOWN = new Stock(0, 0, 0);
    }

    static JobStatus unknown(KnownJob job, State state, @Nullable Next next) {
        return new JobStatus(job, state, next, Stock.UNKNOWN, List.of(), List.of(), List.of(), List.of());
    }

    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    /** How many errors stand, by code. */
    public Map<String, Long> errorsByCode() {
        return errors().stream()
                .collect(Collectors.groupingBy(error -> error.code().id(), TreeMap::new, Collectors.counting()));
    }
}
