package fr.certigrille.job;

import fr.certigrille.document.DocumentFingerprint;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.delivery.DeliverStep;
import fr.certigrille.job.documents.ClassSyntheses;
import fr.certigrille.job.documents.DocumentStep;
import fr.certigrille.job.documents.EvaluateStep;
import fr.certigrille.job.documents.GridVersions;
import fr.certigrille.job.documents.RenderStart;
import fr.certigrille.job.documents.RenderStep;
import fr.certigrille.job.documents.SynthesisPlan;
import fr.certigrille.job.documents.SynthesisStep;
import fr.certigrille.job.lot.LotStep;
import fr.certigrille.job.output.DocumentFiles;
import fr.certigrille.job.output.Intermediates;
import fr.certigrille.job.output.Output;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.report.Reporter;
import fr.certigrille.job.report.RetentionWatch;
import fr.certigrille.job.report.RunFactsReader;
import fr.certigrille.job.report.RunPage;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.SummaryTasklet;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.LogContext;
import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.sharing.PartSteps;
import fr.certigrille.job.sharing.Workforce;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.Database;
import fr.certigrille.store.DeliveryStore;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.EditionStore;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.GridStore;
import fr.certigrille.store.LotContentStore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.function.SingletonSupplier;

/** The end-of-term job: class workbooks in, official grids out. */
public final class EndOfTermJob implements AutoCloseable {

    private final JobFile file;
    private final RunOptions options;
    private final Database database;
    private final BatchTools tools;
    private final OutputFolder output;
    private final GridCatalog grids;
    private final GridVersions versions;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final FindingStore findings;
    private final DeliveryStore deliveries;
    private final SingletonSupplier<Editions> editions;
    private final ImportStep imports;
    private final ClassSyntheses syntheses;
    private final DueSynthesisStore dueSyntheses;
    private final Reporter reporter;
    private final Preparation preparation;
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private @Nullable Workforce workforce;
    private final AtomicReference<RunReport> report = new AtomicReference<>();

    public EndOfTermJob(
            JobFile file, RunOptions options, Database database, BatchTools tools, Preparation preparation) {
        this.file = file;
        this.options = options;
        this.database = database;
        this.tools = tools;
        this.output = new OutputFolder(file.outputFolder());
        this.grids = file.grids(options.locale());
        this.versions = new GridVersions(grids, new GridStore(database));
        this.evaluations = new EvaluationStore(database);
        this.documents = new DocumentStore(database);
        this.findings = new FindingStore(database);
        this.deliveries = new DeliveryStore(database);
        this.preparation = preparation;
        this.editions = SingletonSupplier.of(() -> new Editions(file, grids, preparation.fingerprint()));
        this.imports = new ImportStep(file, grids, messages(), database, Clock.systemUTC());
        this.dueSyntheses = new DueSynthesisStore(database);
        this.syntheses = syntheses();
        this.reporter = new Reporter(
                evaluations, documents, findings, tools.repository()::getJobExecutions, this::findingsOfRun);
    }

    Job job() throws IOException {
        PrivateFiles.createDirectories(file.outputFolder());
        Editions editions = this.editions.obtain();
        versions.keepThoseInForce();
        editions.putInForce(new EditionStore(database));
        if (options.workers() != null) {
            workforce = new Workforce(file, database, tools, options, editions.program(), imports.intake(output));
        }
        startThreads();
        return new JobBuilder(file.job(), tools.repository())
                .start(importStep())
                .next(evaluate().build(tools))
                .next(writeDocuments().build(tools, threads))
                .next(render())
                .next(synthesis())
                .next(lots().build(tools, editions.look()))
                .next(new DeliverStep(file, messages(), database).build(tools))
                .next(tools.taskletStep(RunStep.SUMMARY, summary()))
                .build();
    }

    /** The report of the run that completed. */
    RunReport report() {
        return Objects.requireNonNull(report.get());
    }

    Reporter reporter() {
        return reporter;
    }

    /** Writes the page of the run, and answers its report with what is to be told of that. */
    RunReport published(RunReport report, JobExecution execution) {
        RunFactsReader facts =
                new RunFactsReader(tools.repository()::getJobExecutions, database, grids, imports.copies(output));
        return report.with(new RunPage(file, options).write(() -> facts.read(execution, report)));
    }

    private Messages messages() {
        return new Messages(options.locale());
    }

    /** Workers that do not reach the output folder do not reach the input folder either. */
    private Step importStep() {
        return workforce == null || workforce.isRemote()
                ? imports.build(tools, output, this::prepareRendering)
                : imports.build(workforce);
    }

    private EvaluateStep evaluate() {
        return new EvaluateStep(grids, versions, evaluations);
    }

    private DocumentStep writeDocuments() {
        return new DocumentStep(grids, evaluations, documents, () -> new DocumentFingerprint(file.stylesheets()));
    }

    private Step render() {
        DocumentFiles files = new DocumentFiles(documents, output);
        RenderStart start = new RenderStart(findings, output, files);
        return workforce == null
                ? renderStep(output).build(tools, threads, start)
                : workforce.step(
                        RunStep.RENDER,
                        workers -> Parts.split(documents.outOfDateEvery(Parts.CELL), workers),
                        start,
                        workforce.around(files));
    }

    private void prepareRendering() {
        if (workforce == null) {
            preparation.begin();
        }
    }

    private RenderStep renderStep(Output through) {
        return new RenderStep(
                grids,
                evaluations,
                documents,
                findings,
                through,
                () -> preparation.forms().renderer(),
                new Intermediates(options.keepIntermediate(), through));
    }

    /**
     * The steps as a worker does parts of them.
     *
     * @param through the worker's own place
     */
    public PartSteps parts(Output through) {
        versions.keepThoseInForce();
        startThreads();
        return new PartSteps(
                tools,
                threads,
                renderStep(through),
                synthesisStep(through),
                (turn, next) -> imports.part(through, turn, next));
    }

    private Step synthesis() {
        SynthesisPlan plan = new SynthesisPlan(syntheses, dueSyntheses, output);
        return workforce == null
                ? synthesisStep(output).build(tools, threads, plan)
                : workforce.step(
                        RunStep.SYNTHESIS,
                        workers -> Parts.split(dueSyntheses.classes(), workers),
                        plan,
                        workforce.around(plan));
    }

    private SynthesisStep synthesisStep(Output through) {
        return new SynthesisStep(syntheses, dueSyntheses, through, () -> preparation.paper(PaperKind.CLASS_SYNTHESIS));
    }

    private ClassSyntheses syntheses() {
        return new ClassSyntheses(
                grids,
                new ClassSynthesisStore(database),
                new LotContentStore(database),
                () -> editions.obtain().look());
    }

    private LotStep lots() {
        return new LotStep(file, grids, database, output, () -> preparation.paper(PaperKind.BORDEREAU));
    }

    private List<Finding> findingsOfRun() {
        return Stream.of(
                        versions.findings(),
                        dueSyntheses.failures(),
                        deliveries.findings(file.job()),
                        RetentionWatch.warnings(database, file.retention(), Clock.systemUTC()))
                .flatMap(List::stream)
                .toList();
    }

    private SummaryTasklet summary() {
        return new SummaryTasklet(reporter, report::set);
    }

    private void startThreads() {
        threads.setCorePoolSize(file.workers());
        threads.setThreadNamePrefix("render-");
        threads.setDaemon(true);
        threads.setTaskDecorator(LogContext::carried);
        threads.initialize();
    }

    @Override
    public void close() {
        if (workforce != null) {
            workforce.close();
        }
        threads.shutdown();
    }
}
