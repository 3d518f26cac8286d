package fr.certigrille.job;

import fr.certigrille.document.DocumentFingerprint;
import fr.certigrille.document.DocumentPath;
import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.StoredEvaluation;
import org.springframework.batch.core.step.Step;

/**
 * Writes down which documents have to be. Input: evaluations whose documents are missing or older than they are. Output:
 * one entry per annex, with its place and the fingerprint of its XML, which is valid against the schema.
 */
final class DocumentStep {

    private static final int CHUNK = 200;

    private final GridCatalog grids;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final DocumentFingerprint fingerprint;

    DocumentStep(
            GridCatalog grids, EvaluationStore evaluations, DocumentStore documents, DocumentFingerprint fingerprint) {
        this.grids = grids;
        this.evaluations = evaluations;
        this.documents = documents;
        this.fingerprint = fingerprint;
    }

    private record Written(StoredEvaluation evaluation, Grid grid, String content) {}

    Step build(BatchTools tools) {
        return tools.<StoredEvaluation, Written>chunkStep(RunStep.DOCUMENTS, CHUNK, () -> 0)
                .reader(new KeysetReader<>(
                        CHUNK,
                        (range, last, limit) -> evaluations.withoutDocuments(last == null ? 0 : last.id(), limit)))
                .processor(this::write)
                .writer(chunk -> chunk.forEach(this::put))
                .build();
    }

    private Written write(StoredEvaluation stored) {
        EvaluationDocument document = EvaluationDocuments.of(stored, grids);
        return new Written(stored, document.grid(), fingerprint.of(document));
    }

    private void put(Written written) {
        for (Annex annex : written.grid().annexes()) {
            StoredEvaluation stored = written.evaluation();
            String path = DocumentPath.of(stored.schoolClass(), stored.evaluation(), annex.code());
            documents.put(stored, annex.code(), path, written.content());
        }
    }
}
