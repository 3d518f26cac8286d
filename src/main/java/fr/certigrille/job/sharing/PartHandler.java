package fr.certigrille.job.sharing;

import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.store.PartStore;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Gives the parts of a step to workers and sees to it until all are done: what a worker had that is no longer heard of is given to
 * another.
 */
final class PartHandler extends AbstractPartitionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PartHandler.class);

    /** Between two looks at the parts. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Between two looks at whether the run is asked to stop. */
    private static final int LOOKS_PER_REPORT = 8;

    private final RunStep step;
    private final PartStore parts;
    private final JobRepository repository;
    private final Workforce workforce;
    private final RunProgress progress;
    private long reported;

    PartHandler(RunStep step, PartStore parts, BatchTools tools, Workforce workforce) {
        this.step = step;
        this.parts = parts;
        this.repository = tools.repository();
        this.progress = tools.progress();
        this.workforce = workforce;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution whole, Set<StepExecution> split) throws Exception {
        Set<Long> ids = split.stream().map(StepExecution::getId).collect(Collectors.toSet());
        parts.add(step.id(), ids);
        for (int look = 0; parts.open() > 0; look++) {
            workforce.look();
            if (look % LOOKS_PER_REPORT == 0) {
                report(whole);
            }
            Thread.sleep(LOOK.toMillis());
        }
        workforce.bringAll();
        failIfPartsFailed();
        report(whole);
        return ended(whole, ids);
    }

    /** Shows how far the parts are, and ends the step when the run is asked to stop: what workers have, they stop by themselves. */
    private void report(StepExecution whole) throws JobInterruptedException {
        long written = parts.written();
        progress.advanced(written - reported);
        reported = written;
        repository.update(whole);
        if (whole.isTerminateOnly()) {
            throw new JobInterruptedException("stopped while workers had parts of " + step.id());
        }
    }

    private void failIfPartsFailed() {
        List<Finding> failures = parts.failures();
        if (!failures.isEmpty()) {
            LOG.error("{} parts of {} failed", failures.size(), step.id());
            throw new FindingException(failures.stream().distinct().toList());
        }
    }

    private Set<StepExecution> ended(StepExecution whole, Set<Long> ids) {
        return Objects.requireNonNull(repository.getJobExecution(whole.getJobExecutionId()))
                .getStepExecutions()
                .stream()
                .filter(part -> ids.contains(part.getId()))
                .collect(Collectors.toSet());
    }
}
