package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.RunReport.Status;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs a job file: one run of a job at a time; a run that failed, was stopped or died is taken up again, otherwise a new
 * one begins.
 */
public final class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String RUN = "run";

    private final JobFile file;
    private final RunOptions options;
    private final RunProgress progress;

    public JobRunner(JobFile file, RunOptions options, RunProgress progress) {
        this.file = file;
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs the job to its end.
     *
     * @throws FindingException if it could not begin: no database, or another run is busy with the job
     */
    public RunReport run() throws Exception {
        try (Database database = Database.open(file.database());
                RunLock lock = lock(database)) {
            BatchTools tools = new BatchTools(database, progress);
            try (EndOfTermJob endOfTerm = new EndOfTermJob(file, options, database, tools)) {
                return run(endOfTerm, tools);
            }
        }
    }

    private RunLock lock(Database database) throws Exception {
        Optional<RunLock> lock = RunLock.tryAcquire(database, file.job());
        return lock.orElseThrow(() -> new FindingException(Finding.of(Code.RUN_BUSY, Place.of(file.job()))));
    }

    private RunReport run(EndOfTermJob endOfTerm, BatchTools tools) throws Exception {
        Job job = endOfTerm.job();
        try (GracefulStop stop = new GracefulStop(tools)) {
            JobExecution execution = tools.operator().start(job, parameters(tools));
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return endOfTerm.report();
            }
            execution.getAllFailureExceptions().forEach(failure -> LOG.error("Run failed", failure));
            Status status = execution.getStatus() == BatchStatus.STOPPED ? Status.STOPPED : Status.FAILED;
            return endOfTerm.reporter().report(execution, status, reasons(execution));
        }
    }

    /** The parameters of the run to take up again, or of the next one. We hold the lock, so no run is alive. */
    private JobParameters parameters(BatchTools tools) {
        JobRepository repository = tools.repository();
        JobInstance last = repository.getLastJobInstance(file.job());
        if (last == null) {
            return parameters(1);
        }
        JobExecution execution = repository.getLastJobExecution(last);
        if (execution == null) {
            return parameters(1);
        }
        if (execution.isRunning()) {
            LOG.warn("Run {} was cut off; it is taken up again", execution.getId());
            execution = tools.operator().recover(execution);
        }
        JobParameters parameters = execution.getJobParameters();
        return execution.getStatus() == BatchStatus.COMPLETED ? parameters(parameters.getLong(RUN) + 1) : parameters;
    }

    private static JobParameters parameters(long run) {
        return new JobParametersBuilder().addLong(RUN, run).toJobParameters();
    }

    private List<Finding> reasons(JobExecution execution) {
        List<Finding> told = execution.getAllFailureExceptions().stream()
                .filter(FindingException.class::isInstance)
                .flatMap(failure -> ((FindingException) failure).findings().stream())
                .toList();
        return told.isEmpty() && execution.getStatus() != BatchStatus.STOPPED
                ? List.of(Finding.of(Code.RUN_FAILED, Place.of(file.job())))
                : told;
    }
}
