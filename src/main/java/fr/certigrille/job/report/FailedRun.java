package fr.certigrille.job.report;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.report.Ending;
import fr.certigrille.report.RunCounts;
import fr.certigrille.report.RunFacts;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The report of a run that could not begin or lost its database for good, so that nobody takes the report of an earlier run for
 * its own. It needs no database.
 */
public record FailedRun(JobFile file, RunOptions options) {

    private static final Logger LOG = LoggerFactory.getLogger(FailedRun.class);

    /** Another run is at work, and the report is its own to write. */
    private static final Set<Code> OTHERS = EnumSet.of(Code.RUN_BUSY, Code.DATABASE_IN_USE, Code.RUN_TAKEN_OVER);

    /** Replaces page and file of the report. Never fails. */
    public void tell(FindingException failure) {
        Code code = failure.findings().get(0).code();
        if (OTHERS.contains(code) || code.isUsage()) {
            return;
        }
        List<Finding> findings = failure.findings();
        new RunPage(file, options).write(() -> facts(findings));
        try {
            RunReport report = new RunReport(file.job(), Status.FAILED, 0, 0, 0, 0, 0, 0, 0, 0, 0, findings, List.of());
            ReportFile.write(report, file.outputFolder(), new Messages(options.locale()));
        } catch (IOException e) {
            LOG.warn("The report of the run was not written", e);
        }
    }

    private RunFacts facts(List<Finding> findings) {
        return new RunFacts(
                file.job(),
                RunFacts.NOT_BEGUN,
                Ending.FAILED,
                ProgramVersion.text(),
                RunCounts.NONE,
                List.of(),
                findings,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
