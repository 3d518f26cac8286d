package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.report.FailedRun;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.GracefulStop;
import fr.certigrille.job.run.LogContext;
import fr.certigrille.job.run.Patience;
import fr.certigrille.job.run.RunFailure;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.Runs;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.Database;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.RunLease;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.util.backoff.BackOffExecution;

/**
 * Runs a job file: one run at a time on a database; a run that failed, was stopped or died is taken up again, otherwise a new one
 * begins. A run that loses its database waits for it and goes on from its last committed chunk.
 */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobFile file;
    private final RunOptions options;
    private final RunProgress progress;
    private final Patience patience;
    private boolean forced;

    public JobRunner(JobFile file, RunOptions options, RunProgress progress) {
        this(file, options, progress, Patience.DEFAULT);
    }

    JobRunner(JobFile file, RunOptions options, RunProgress progress, Patience patience) {
        this.file = file;
        this.options = options;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Runs the job to its end.
     *
     * @throws FindingException if it could not begin: no database, or another run is busy with it; or if its database was lost
     *     for longer than the patience lasts
     */
    public RunReport run() throws Exception {
        try {
            return runPatiently();
        } catch (FindingException failure) {
            new FailedRun(file, options).tell(failure);
            throw failure;
        }
    }

    private RunReport runPatiently() throws Exception {
        if (options.workers() != null && file.database().isEmbedded()) {
            throw new FindingException(Finding.of(Code.WORKERS_NEED_SERVER, Place.of(file.job())));
        }
        try (Preparation preparation = new Preparation(file, options.locale())) {
            if (options.workers() == null) {
                preparation.beginIfLikely();
            }
            return runPatiently(preparation);
        }
    }

    private RunReport runPatiently(Preparation preparation) throws Exception {
        BackOffExecution backOff = patience.backOff();
        boolean begun = false;
        while (true) {
            try (Database database = Database.open(file.database())) {
                begun = true;
                return attempt(database, preparation);
            } catch (DatabaseLostException lost) {
                await(backOff, lost);
            } catch (FindingException unreachable) {
                if (!begun || unreachable.findings().get(0).code() != Code.DATABASE_UNREACHABLE) {
                    throw unreachable;
                }
                await(backOff, unreachable);
            }
        }
    }

    private void await(BackOffExecution backOff, Exception lost) throws InterruptedException {
        long wait = backOff.nextBackOff();
        if (wait == BackOffExecution.STOP) {
            throw new FindingException(Finding.of(Code.DATABASE_LOST, Place.of(file.job())), lost);
        }
        LOG.warn("The database was lost; trying again in {} ms", wait, lost);
        progress.databaseLost(Duration.ofMillis(wait));
        Thread.sleep(wait);
    }

    private RunReport attempt(Database database, Preparation preparation) throws Exception {
        try (RunLease lease = RunLease.acquire(database, file.job())) {
            force(database);
            BatchTools tools = new BatchTools(database, progress);
            try (EndOfTermJob endOfTerm = new EndOfTermJob(file, options, database, tools, preparation)) {
                return attempt(endOfTerm, tools);
            }
        } catch (DatabaseLostException lost) {
            throw lost;
        } catch (RuntimeException failure) {
            throw told(failure, database.isCut());
        }
    }

    /** Once, however often the database is lost: what was rendered again since stays. */
    private void force(Database database) {
        if (options.force() && !forced) {
            new DocumentStore(database).markAllLost();
            new ClassSynthesisStore(database).markAllLost();
            forced = true;
        }
    }

    private RuntimeException told(RuntimeException failure, boolean cut) {
        RunFailure known = new RunFailure(file.job(), List.of(failure));
        return known.isPassing() || cut
                ? new DatabaseLostException(failure)
                : new FindingException(known.findings(), failure);
    }

    private RunReport attempt(EndOfTermJob endOfTerm, BatchTools tools) throws Exception {
        Job job = endOfTerm.job();
        JobExecution execution;
        try (GracefulStop stop = new GracefulStop(tools)) {
            JobParameters run = new Runs(tools, file.job()).next();
            LogContext.run(file.job(), Runs.number(run));
            execution = tools.operator().start(job, run);
        } finally {
            LogContext.clear();
        }
        return endOfTerm.published(report(endOfTerm, execution), execution);
    }

    private RunReport report(EndOfTermJob endOfTerm, JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return endOfTerm.report();
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return endOfTerm.reporter().report(execution, Status.STOPPED, List.of());
        }
        return failed(endOfTerm, execution);
    }

    private RunReport failed(EndOfTermJob endOfTerm, JobExecution execution) {
        RunFailure failure = new RunFailure(file.job(), execution.getAllFailureExceptions());
        if (failure.isPassing()) {
            throw new DatabaseLostException(failure.failures().get(0));
        }
        failure.failures().forEach(cause -> LOG.error("Run failed", cause));
        return endOfTerm.reporter().report(execution, Status.FAILED, failure.findings());
    }

    /** The run may go on when the database is back. */
    private static final class DatabaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private DatabaseLostException(Throwable cause) {
            super(cause);
        }
    }
}
