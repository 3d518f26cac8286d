package fr.certigrille.cli;

import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.settings.JobFile;

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
        say("summary.syntheses", report.syntheses());
        say("summary.lots", report.lots());
        say("summary.deliver", report.delivered());
        printFindings(report);
    }

    private void say(String key, long count) {
        if (count > 0) {
            console.say(key, count);
        }
    }

    private void printFindings(RunReport report) {
        long errors =
                report.findings().stream().filter(finding -> finding.isError()).count();
        long warnings = report.findings().size() - errors;
        say("summary.errors", errors);
        say("summary.warnings", warnings);
    }
}
