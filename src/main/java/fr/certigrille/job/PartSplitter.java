package fr.certigrille.job;

import fr.certigrille.store.KeyRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Splits a step into parts. The plan is always made anew from what is not done: parts of an earlier execution of the run are not taken
 * up again, for what they had to do may have changed.
 */
final class PartSplitter implements StepExecutionSplitter {

    private final JobRepository repository;
    private final RunStep step;
    private final Supplier<List<KeyRange>> plan;

    PartSplitter(JobRepository repository, RunStep step, Supplier<List<KeyRange>> plan) {
        this.repository = repository;
        this.step = step;
        this.plan = plan;
    }

    @Override
    public String getStepName() {
        return step.id();
    }

    @Override
    public Set<StepExecution> split(StepExecution whole, int gridSize) {
        Set<StepExecution> parts = new LinkedHashSet<>();
        for (KeyRange range : plan.get()) {
            String name = step.id() + ":" + (parts.size() + 1);
            StepExecution part = repository.createStepExecution(name, whole.getJobExecution());
            part.setExecutionContext(Parts.context(range));
            repository.updateExecutionContext(part);
            parts.add(part);
        }
        return parts;
    }
}
