package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.store.Database;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.KeyRange;
import fr.certigrille.store.PartStore;
import fr.certigrille.store.PartStore.Suspect;
import fr.certigrille.store.StoredDocument;
import fr.certigrille.store.StoredEvaluation;

/**
 * Sets candidates, classes and workbooks aside that worker after worker died of, so that the others are done. A part that workers died of is
 * done document by document, synthesis by synthesis, or workbook by workbook, each written down beforehand; the one that the next worker
 * dies at is set aside until the next run.
 */
final class Casualties {

    private final PartStore parts;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final FindingStore findings;
    private final DocumentFiles files;
    private final DueSynthesisStore syntheses;
    private final WorkbookIntake intake;

    Casualties(Database database, PartStore parts, OutputFolder output, WorkbookIntake intake) {
        this.intake = intake;
        this.parts = parts;
        this.evaluations = new EvaluationStore(database);
        this.documents = new DocumentStore(database);
        this.findings = new FindingStore(database);
        this.syntheses = new DueSynthesisStore(database);
        this.files = new DocumentFiles(documents, output);
    }

    void record() {
        parts.suspects().forEach(this::setAside);
        parts.suspectClasses().forEach(schoolClass -> syntheses.fail(schoolClass, Code.WORKERS_DIED_OF_CLASS));
        parts.suspectWorkbooks().forEach(intake::setAside);
    }

    private void setAside(Suspect suspect) {
        long id = suspect.evaluationId();
        for (StoredDocument document : documents.outOfDate(new KeyRange(id - 1, id), 0, "", Integer.MAX_VALUE)) {
            files.remove(document);
        }
        StoredEvaluation evaluation = evaluations.get(id);
        findings.addForDocument(id, Finding.of(Code.WORKERS_DIED, evaluation.place(), suspect.annex()));
    }
}
