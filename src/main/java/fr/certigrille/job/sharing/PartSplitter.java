package fr.certigrille.job.sharing;

import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.RunStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Splits a step into parts. The plan is always made anew from what is not done: parts of an earlier execution of the run are not taken
 * up again, for what they had to do may have changed.
 */
public final class PartSplitter implements StepExecutionSplitter {

    private final JobRepository repository;
    private final RunStep step;
    private final Plan plan;

    /** Says what each part has to do. */
    @FunctionalInterface
    public interface Plan {
        List<ExecutionContext> parts();
    }

    public PartSplitter(JobRepository repository, RunStep step, Plan plan) {
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
        for (ExecutionContext context : plan.parts()) {
            String name = Parts.name(step, parts.size() + 1);
            StepExecution part = repository.createStepExecution(name, whole.getJobExecution());
            part.setExecutionContext(context);
            repository.updateExecutionContext(part);
            parts.add(part);
        }
        return parts;
    }
}
