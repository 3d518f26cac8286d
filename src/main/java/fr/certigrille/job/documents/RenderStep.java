package fr.certigrille.job.documents;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.output.Intermediates;
import fr.certigrille.job.output.Output;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.KeysetReader;
import fr.certigrille.job.run.Parts;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DocumentStore.Rendered;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.KeyRange;
import fr.certigrille.store.StoredDocument;
import fr.certigrille.store.StoredEvaluation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Renders documents. Input: documents that are missing or out of date. Output: their PDFs in the output folder; a document
 * that cannot be rendered is told, and an older PDF of it is taken away so that nobody takes it for right.
 */
public final class RenderStep {

    private static final int CHUNK = 40;
    private static final int PAGE = 1000;

    private final GridCatalog grids;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final FindingStore findings;
    private final Output output;
    private final ThreadLocal<FormRenderer> renderers;
    private final Intermediates intermediates;

    public RenderStep(
            GridCatalog grids,
            EvaluationStore evaluations,
            DocumentStore documents,
            FindingStore findings,
            Output output,
            Supplier<FormRenderer> renderer,
            Intermediates intermediates) {
        this.grids = grids;
        this.evaluations = evaluations;
        this.documents = documents;
        this.findings = findings;
        this.output = output;
        this.renderers = ThreadLocal.withInitial(renderer);
        this.intermediates = intermediates;
    }

    /** What rendering a document came to: a PDF, or the findings that say why there is none. */
    private sealed interface Rendering {
        StoredDocument document();

        record Pdf(StoredDocument document, ByteArrayOutputStream content, int pages) implements Rendering {}

        record Failure(StoredDocument document, List<Finding> findings) implements Rendering {}
    }

    /** The step as one process does it. */
    public Step build(BatchTools tools, AsyncTaskExecutor threads, RenderStart start) {
        return builder(tools, CHUNK)
                .taskExecutor(threads)
                .listener((StepExecutionListener) start)
                .build();
    }

    /** The step as a worker does a part of it. */
    public AbstractStep buildPart(BatchTools tools, AsyncTaskExecutor threads) {
        return builder(tools, CHUNK)
                .taskExecutor(threads)
                .listener((StepExecutionListener) new PartStart())
                .build();
    }

    /**
     * The step as a worker does a part that workers died of: one document after another.
     *
     * @param next hears of each document beforehand
     */
    public AbstractStep buildCarefulPart(BatchTools tools, Consumer<StoredDocument> next) {
        return builder(tools, 1)
                .processor(document -> {
                    next.accept(document);
                    return render(document);
                })
                .listener((StepExecutionListener) new PartStart())
                .build();
    }

    private ChunkOrientedStepBuilder<StoredDocument, Rendering> builder(BatchTools tools, int chunk) {
        return tools.<StoredDocument, Rendering>chunkStep(RunStep.RENDER, chunk, documents::countOutOfDate)
                .reader(new KeysetReader<>(PAGE, this::page))
                .processor(this::render)
                .writer(items -> items.forEach(this::keep));
    }

    /** A part may be taken up again after its worker died: what failed then is tried once more, and told once. */
    private final class PartStart implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution execution) {
            findings.clearDocuments(Parts.range(execution.getExecutionContext()));
        }
    }

    private List<StoredDocument> page(KeyRange range, @Nullable StoredDocument last, int limit) {
        return last == null
                ? documents.outOfDate(range, 0, "", limit)
                : documents.outOfDate(range, last.evaluationId(), last.annex(), limit);
    }

    private Rendering render(StoredDocument document) {
        StoredEvaluation stored = evaluations.get(document.evaluationId());
        EvaluationDocument content = EvaluationDocuments.of(stored, grids);
        Annex annex = content.grid().annex(document.annex()).orElseThrow();
        FormRenderer renderer = renderers.get();
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream(96 * 1024);
            int pages = renderer.render(annex, content, pdf);
            intermediates.keep(renderer, annex, content, document.path());
            return new Rendering.Pdf(document, pdf, pages);
        } catch (FindingException e) {
            return new Rendering.Failure(
                    document,
                    e.findings().stream()
                            .map(finding -> finding.at(stored.place()))
                            .toList());
        }
    }

    private void keep(Rendering rendering) {
        StoredDocument document = rendering.document();
        if (rendering instanceof Rendering.Pdf pdf) {
            byte[] bytes = pdf.content().toByteArray();
            output.put(document.path(), bytes);
            documents.markRendered(document, new Rendered(Sha256.of(bytes), bytes.length, pdf.pages()));
        } else if (rendering instanceof Rendering.Failure failure) {
            failure.findings().forEach(finding -> findings.addForDocument(document.evaluationId(), finding));
            output.remove(document.path());
        }
        removeFormer(document);
    }

    /** The candidate's former file, when the name, commission or class changed. */
    private void removeFormer(StoredDocument document) {
        if (document.renderedPath() != null && !document.renderedPath().equals(document.path())) {
            output.remove(document.renderedPath());
        }
    }
}
