package fr.certigrille.cli;

import fr.certigrille.job.JobFile;
import fr.certigrille.job.RunReport;
import fr.certigrille.job.RunReport.Status;

/** The last lines of a run: what it did, what is left to do. */
final class RunSummary {

    private final Console console;

    RunSummary(Console console) {
        this.console = console;
    }

    void print(RunReport report, JobFile file) {
        if (report.status() != Status.DONE) {
            console.say("summary." + report.status().name().toLowerCase(java.util.Locale.ROOT));
            return;
        }
        if (report.changedNothing()) {
            console.say("summary.unchanged", report.evaluations(), report.documents());
        } else {
            console.say("summary.import", report.rowsRead(), report.rowsChanged(), report.rowsRejected());
            console.say(
                    "summary.render",
                    report.rendered(),
                    report.documents(),
                    file.outputFolder().getFileName());
        }
        if (report.delivered() > 0) {
            console.say("summary.deliver", report.delivered());
        }
        printFindings(report);
    }

    private void printFindings(RunReport report) {
        long errors =
                report.findings().stream().filter(finding -> finding.isError()).count();
        long warnings = report.findings().size() - errors;
        if (errors > 0) {
            console.say("summary.errors", errors);
        }
        if (warnings > 0) {
            console.say("summary.warnings", warnings);
        }
    }
}
