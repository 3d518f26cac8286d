package fr.certigrille.job.schedule;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.store.PlannedRun.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an attempt at a planned run went. */
sealed interface Attempt {

    /** Something passing kept the run from beginning, or from going on. */
    record HeldUp(Finding reason) implements Attempt {}

    /** The process was told to end; what was done is kept. */
    record Stopped() implements Attempt {}

    /**
     * The run has ended.
     *
     * @param report what it did; null when it could not begin
     * @param failures why it failed; empty when it did not
     */
    record Ended(Outcome outcome, @Nullable RunReport report, List<Finding> failures) implements Attempt {

        static Ended of(RunReport report) {
            if (report.status() == Status.FAILED) {
                List<Finding> ofTheRun = report.findings().stream()
                        .filter(finding -> finding.code().isOfRun())
                        .toList();
                return new Ended(Outcome.FAILED, report, ofTheRun);
            }
            return new Ended(report.hasErrors() ? Outcome.REJECTED : Outcome.DONE, report, List.of());
        }

        static Ended failed(List<Finding> failures) {
            return new Ended(Outcome.FAILED, null, failures);
        }
    }
}
