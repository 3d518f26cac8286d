package fr.certigrille.job.documents;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.StoredEvaluation;
import java.util.Objects;

/** Stored evaluations as documents present them. */
final class EvaluationDocuments {

    private EvaluationDocuments() {}

    /** The evaluation must have its result. */
    static EvaluationDocument of(StoredEvaluation stored, GridCatalog grids) {
        return new EvaluationDocument(
                grids.find(stored.schoolClass().gridId(), stored.schoolClass().session())
                        .orElseThrow(),
                stored.schoolClass(),
                stored.evaluation(),
                Objects.requireNonNull(stored.result()));
    }
}
