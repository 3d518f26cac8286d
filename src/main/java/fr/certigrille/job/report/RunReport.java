package fr.certigrille.job.report;

import fr.certigrille.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a run ended.
 *
 * @param job name of the job
 * @param status how it ended
 * @param rowsRead rows of workbooks read by this run
 * @param rowsChanged of those, new or different from what was known
 * @param rowsRejected of those, set aside
 * @param rendered documents rendered by this run
 * @param syntheses syntheses of classes made by this run
 * @param lots lots made by this run
 * @param delivered lots that arrived by this run
 * @param evaluations evaluations that stand
 * @param documents documents that stand
 * @param findings all errors and warnings that stand
 * @param notes how the workbooks were understood
 */
public record RunReport(
        String job,
        Status status,
        long rowsRead,
        long rowsChanged,
        long rowsRejected,
        long rendered,
        long syntheses,
        long lots,
        long delivered,
        int evaluations,
        int documents,
        List<Finding> findings,
        List<Finding> notes) {

    public RunReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** How a run ended. */
    public enum Status {
        DONE,
        FAILED,
        STOPPED
    }

    /** The same report with more findings. */
    public RunReport with(List<Finding> more) {
        return more.isEmpty()
                ? this
                : new RunReport(
                        job,
                        status,
                        rowsRead,
                        rowsChanged,
                        rowsRejected,
                        rendered,
                        syntheses,
                        lots,
                        delivered,
                        evaluations,
                        documents,
                        Stream.concat(findings.stream(), more.stream()).toList(),
                        notes);
    }

    /** Whether something was set aside. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** Whether the run had nothing to do. */
    public boolean changedNothing() {
        return rowsChanged == 0 && rendered == 0 && syntheses == 0 && lots == 0 && delivered == 0;
    }
}
