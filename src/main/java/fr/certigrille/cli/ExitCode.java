package fr.certigrille.cli;

import fr.certigrille.delivery.verify.Verdict;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
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
    BUSY(4),
    /** A lot is complete and untouched, but its certificate is not known to be trusted. */
    LOT_UNTRUSTED(5),
    /** A lot is complete, but nobody sealed it. */
    LOT_UNSEALED(6),
    /** A part of a lot is missing. */
    LOT_INCOMPLETE(7),
    /** A lot was changed. */
    LOT_ALTERED(8);

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

    static ExitCode of(Verdict verdict) {
        return switch (verdict.outcome()) {
            case TRUSTED -> DONE;
            case UNTRUSTED -> LOT_UNTRUSTED;
            case UNSEALED -> LOT_UNSEALED;
            case INCOMPLETE -> LOT_INCOMPLETE;
            case ALTERED -> LOT_ALTERED;
        };
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
