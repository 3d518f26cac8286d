package fr.certigrille.job.report;

import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.Runs;
import fr.certigrille.store.Database;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Reads the runs of a job from Spring Batch's tables. */
public final class PastRuns {

    private final JobRepository repository;

    public PastRuns(Database database) throws Exception {
        this.repository = BatchTools.repository(database);
    }

    /** The last runs of a job, the latest first. */
    public List<PastRun> last(String job, int limit) {
        return repository.getJobInstances(job, 0, limit).stream()
                .map(repository::getJobExecutions)
                .filter(executions -> !executions.isEmpty())
                .map(PastRuns::run)
                .toList();
    }

    private static PastRun run(List<JobExecution> executions) {
        JobExecution last = executions.stream()
                .max(Comparator.comparing(JobExecution::getId))
                .orElseThrow();
        return new PastRun(
                Objects.requireNonNullElse(last.getJobParameters().getLong(Runs.NUMBER), 0L),
                status(last),
                executions.stream()
                        .map(JobExecution::getStartTime)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(PastRuns::instant)
                        .orElse(null),
                instant(last.getEndTime()),
                count(executions, RunStep.IMPORT, StepExecution::getReadCount),
                count(executions, RunStep.IMPORT, StepExecution::getWriteCount),
                count(executions, RunStep.IMPORT, StepExecution::getProcessSkipCount),
                count(executions, RunStep.RENDER, StepExecution::getWriteCount));
    }

    private static PastRun.Status status(JobExecution execution) {
        return switch (execution.getStatus()) {
            case COMPLETED -> PastRun.Status.DONE;
            case STOPPED, STOPPING -> PastRun.Status.STOPPED;
            case STARTING, STARTED -> PastRun.Status.BEGUN;
            default -> PastRun.Status.FAILED;
        };
    }

    private static long count(List<JobExecution> executions, RunStep step, ToLongFunction<StepExecution> counter) {
        return executions.stream()
                .flatMap(execution -> execution.getStepExecutions().stream())
                .filter(execution -> execution.getStepName().equals(step.id()))
                .mapToLong(counter)
                .sum();
    }

    /** Spring Batch writes local times of the process, which is on UTC. */
    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
