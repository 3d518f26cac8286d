package fr.certigrille.job.schedule;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.job.JobRunner;
import fr.certigrille.job.report.ReportFile;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.KnownJob;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a job once, as {@code certigrille run} does. Its file is read anew, so that what was edited counts. */
final class JobAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(JobAttempt.class);

    /** What passes by itself: another run ends, a server comes back. */
    private static final Set<Code> PASSING = EnumSet.of(
            Code.RUN_BUSY, Code.RUN_TAKEN_OVER, Code.DATABASE_IN_USE, Code.DATABASE_UNREACHABLE, Code.DATABASE_LOST);

    private final JobFileReader reader;
    private final Messages messages;
    private final RunProgress progress;

    JobAttempt(JobFileReader reader, Messages messages, RunProgress progress) {
        this.reader = reader;
        this.messages = messages;
        this.progress = progress;
    }

    Attempt run(KnownJob job) {
        try {
            JobFile file = reader.read(job.path());
            RunReport report = new JobRunner(file, new RunOptions(false, messages.locale()), progress).run();
            ReportFile.write(report, file.outputFolder(), messages);
            return report.status() == Status.STOPPED ? new Attempt.Stopped() : Attempt.Ended.of(report);
        } catch (FindingException told) {
            Finding first = told.findings().get(0);
            return PASSING.contains(first.code()) ? new Attempt.HeldUp(first) : Attempt.Ended.failed(told.findings());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Attempt.Stopped();
        } catch (Exception e) {
            LOG.error("Planned run of {} failed", job.name(), e);
            return Attempt.Ended.failed(List.of(Finding.of(Code.RUN_FAILED, Place.of(job.name()))));
        }
    }
}
