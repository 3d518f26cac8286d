package fr.certigrille.job.run;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * The runs of a job, numbered from 1; each is an instance of Spring Batch, with one execution for each time it was taken up. Used
 * by who holds the lease: no other run is alive.
 */
public final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    public static final String NUMBER = "run";

    private final BatchTools tools;
    private final JobRepository repository;
    private final String job;

    public Runs(BatchTools tools, String job) {
        this.tools = tools;
        this.repository = tools.repository();
        this.job = job;
    }

    /** The parameters of the run to take up again, or of the next one. */
    public JobParameters next() {
        repository.getJobNames().forEach(this::recoverDead);
        JobExecution execution = last();
        if (execution == null) {
            return parameters(1);
        }
        JobParameters parameters = execution.getJobParameters();
        return execution.getStatus() == BatchStatus.COMPLETED ? parameters(number(parameters) + 1) : parameters;
    }

    private @Nullable JobExecution last() {
        JobInstance instance = repository.getLastJobInstance(job);
        if (instance == null) {
            return null;
        }
        JobExecution execution = repository.getLastJobExecution(instance);
        if (execution == null) { // cut off between the making of the two
            repository.deleteJobInstance(instance);
            return last();
        }
        repository.getJobExecutions(instance).forEach(this::settle);
        return execution;
    }

    /** Whatever is recorded as running was cut off. */
    private void recoverDead(String name) {
        for (JobExecution dead : repository.findRunningJobExecutions(name)) {
            LOG.warn("Execution {} of {} was cut off; the next run takes it up again", dead.getId(), name);
            tools.operator().recover(dead);
        }
    }

    /**
     * Spring Batch calls unknown, or leaves running, what it could not record since the database was lost, and refuses to go on. All
     * that our steps do is committed or not, so going on is safe.
     */
    private void settle(JobExecution execution) {
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN || step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }

    /** The number of the run that has these parameters; 0 when somebody else began it. */
    public static long number(JobParameters parameters) {
        Long number = parameters.getLong(NUMBER);
        return number == null ? 0 : number;
    }

    private static JobParameters parameters(long run) {
        return new JobParametersBuilder().addLong(NUMBER, run).toJobParameters();
    }
}
