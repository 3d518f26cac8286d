package fr.certigrille.job;

import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.documents.ClassSyntheses;
import fr.certigrille.job.documents.SynthesisPlan;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.sharing.PartSplitter;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.PartRequests;
import fr.certigrille.store.PartStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
        this.repository = new BatchTools(database, new SilentProgress()).repository();
    }

    /** How long the plan took, and its parts. */
    public record Plan(Duration due, Duration parts, int number) {}

    /** Of the rendering. */
    public Plan plan(int workers) throws Exception {
        return plan(RunStep.RENDER, workers, () -> new DocumentStore(database).outOfDateEvery(Parts.CELL));
    }

    /** Of the syntheses of classes. */
    public Plan planSyntheses(int workers) throws Exception {
        DueSynthesisStore due = new DueSynthesisStore(database);
        ClassSyntheses syntheses = new ClassSyntheses(
                new GridCatalog(), new ClassSynthesisStore(database), new LotContentStore(database), () -> "look");
        SynthesisPlan plan = new SynthesisPlan(syntheses, due, new OutputFolder(Path.of("nowhere")));
        return plan(RunStep.SYNTHESIS, workers, () -> {
            plan.make();
            return due.classes();
        });
    }

    private Plan plan(RunStep step, int workers, Supplier<List<Long>> ends) throws Exception {
        JobParameters run =
                new JobParametersBuilder().addLong("run", System.nanoTime()).toJobParameters();
        JobInstance instance = repository.createJobInstance("bench", run);
        JobExecution execution = repository.createJobExecution(instance, run, new ExecutionContext());
        StepExecution whole = repository.createStepExecution(step.id(), execution);
        long begun = System.nanoTime();
        List<Long> found = ends.get();
        Duration due = Duration.ofNanos(System.nanoTime() - begun);
        Set<StepExecution> split =
                new PartSplitter(repository, step, () -> Parts.split(found, () -> workers)).split(whole, 1);
        PartStore store = new PartStore(database, new PartRequests(database));
        store.add(step.id(), split.stream().map(StepExecution::getId).collect(Collectors.toSet()));
        return new Plan(due, Duration.ofNanos(System.nanoTime() - begun).minus(due), split.size());
    }
}
