package fr.certigrille.cli;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.RunReport;
import fr.certigrille.job.RunReport.Status;
import java.util.EnumSet;
import java.util.Set;

/** What the process answers. Documented in the README; never renumbered. */
enum ExitCode {
    /** All is done. */
    DONE(0),
    /** Failed or stopped; the same command goes on from there. */
    FAILED(1),
    /** Done, but something was set aside. */
    REJECTED(2),
    /** The command or the job file is wrong; nothing was begun. */
    USAGE(3),
    /** Another run is busy with the same database. */
    BUSY(4);

    private static final Set<Code> BUSY_CODES = EnumSet.of(Code.RUN_BUSY, Code.DATABASE_IN_USE, Code.RUN_TAKEN_OVER);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }

    static ExitCode of(RunReport report) {
        if (report.status() != Status.DONE) {
            return FAILED;
        }
        return report.hasErrors() ? REJECTED : DONE;
    }

    /** For what ended a command before its work began. */
    static ExitCode of(FindingException failure) {
        Code code = failure.findings().get(0).code();
        if (BUSY_CODES.contains(code)) {
            return BUSY;
        }
        return code.isUsage() ? USAGE : FAILED;
    }
}
