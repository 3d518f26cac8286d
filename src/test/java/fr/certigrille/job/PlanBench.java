package fr.certigrille.job;

import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.sharing.PartSplitter;
import fr.certigrille.job.worker.PartProgress;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.KeyRange;
import fr.certigrille.store.PartRequests;
import fr.certigrille.store.PartStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Times a full plan: what is due, in parts, each recorded and asked for, as a run does it. */
public final class PlanBench {

    private final Database database;
    private final JobRepository repository;

    public PlanBench(DatabaseSettings settings) throws Exception {
        this.database = Database.open(settings);
        this.repository = new BatchTools(database, new PartProgress()).repository();
    }

    /** How long the plan took, and its parts. */
    public record Plan(Duration due, Duration parts, int number) {}

    public Plan plan(int workers) throws Exception {
        JobParameters run =
                new JobParametersBuilder().addLong("run", System.nanoTime()).toJobParameters();
        JobInstance instance = repository.createJobInstance("bench", run);
        JobExecution execution = repository.createJobExecution(instance, run, new ExecutionContext());
        StepExecution whole = repository.createStepExecution("render", execution);
        long begun = System.nanoTime();
        List<Long> ends = new DocumentStore(database).outOfDateEvery(Parts.CELL);
        Duration due = Duration.ofNanos(System.nanoTime() - begun);
        List<KeyRange> ranges = Parts.plan(ends, workers);
        Set<StepExecution> split = new PartSplitter(
                        repository,
                        RunStep.RENDER,
                        () -> ranges.stream().map(Parts::context).toList())
                .split(whole, 1);
        PartStore store = new PartStore(database, new PartRequests(database));
        store.add("render", split.stream().map(StepExecution::getId).collect(Collectors.toSet()));
        return new Plan(due, Duration.ofNanos(System.nanoTime() - begun).minus(due), split.size());
    }
}
