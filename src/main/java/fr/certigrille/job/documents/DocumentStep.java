package fr.certigrille.job.documents;

import fr.certigrille.document.DocumentFingerprint;
import fr.certigrille.document.DocumentPath;
import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.KeysetReader;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DocumentStore.PlannedDocument;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.StoredEvaluation;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.core.step.Step;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Writes down which documents have to be. Input: evaluations whose documents are missing or older than they are. Output:
 * one entry per annex, with its place and the fingerprint of its XML, which is valid against the schema.
 */
public final class DocumentStep {

    private static final int CHUNK = 200;

    private final GridCatalog grids;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final ThreadLocal<DocumentFingerprint> fingerprints;

    public DocumentStep(
            GridCatalog grids,
            EvaluationStore evaluations,
            DocumentStore documents,
            Supplier<DocumentFingerprint> fingerprints) {
        this.grids = grids;
        this.evaluations = evaluations;
        this.documents = documents;
        this.fingerprints = ThreadLocal.withInitial(fingerprints);
    }

    public Step build(BatchTools tools, AsyncTaskExecutor threads) {
        return tools.<StoredEvaluation, List<PlannedDocument>>chunkStep(RunStep.DOCUMENTS, CHUNK, () -> 0)
                .reader(new KeysetReader<>(
                        CHUNK,
                        (range, last, limit) -> evaluations.withoutDocuments(last == null ? 0 : last.id(), limit)))
                .processor(this::plan)
                .writer(chunk -> documents.putAll(
                        chunk.getItems().stream().flatMap(List::stream).toList()))
                .taskExecutor(threads)
                .build();
    }

    private List<PlannedDocument> plan(StoredEvaluation stored) {
        EvaluationDocument document = EvaluationDocuments.of(stored, grids);
        String content = fingerprints.get().of(document);
        return document.grid().annexes().stream()
                .map(annex -> new PlannedDocument(
                        stored,
                        annex.code(),
                        DocumentPath.of(stored.schoolClass(), stored.evaluation(), annex.code()),
                        content))
                .toList();
    }
}
