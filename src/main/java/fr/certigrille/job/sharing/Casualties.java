package fr.certigrille.job.sharing;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.job.intake.WorkbookIntake;
import fr.certigrille.job.output.DocumentFiles;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.store.Database;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DueSynthesisStore;
import fr.certigrille.store.DueSynthesisStore.Due;
import fr.certigrille.store.EvaluationStore;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.KeyRange;
import fr.certigrille.store.StoredDocument;
import fr.certigrille.store.StoredEvaluation;
import fr.certigrille.store.SuspectStore;

/**
 * Sets candidates, classes and workbooks aside that worker after worker died of, so that the others are done. A part that workers died of is
 * done document by document, synthesis by synthesis, or workbook by workbook, each written down beforehand; the one that the next worker
 * dies at is set aside until the next run.
 */
final class Casualties {

    private final SuspectStore suspects;
    private final EvaluationStore evaluations;
    private final DocumentStore documents;
    private final FindingStore findings;
    private final DocumentFiles files;
    private final DueSynthesisStore syntheses;
    private final OutputFolder output;
    private final WorkbookIntake intake;

    Casualties(Database database, OutputFolder output, WorkbookIntake intake) {
        this.intake = intake;
        this.suspects = new SuspectStore(database);
        this.evaluations = new EvaluationStore(database);
        this.documents = new DocumentStore(database);
        this.findings = new FindingStore(database);
        this.syntheses = new DueSynthesisStore(database);
        this.output = output;
        this.files = new DocumentFiles(documents, output);
    }

    void record() {
        suspects.documents().forEach(this::setAside);
        suspects.classes().forEach(this::setAsideClass);
        suspects.workbooks().forEach(intake::setAside);
    }

    private void setAsideClass(long id) {
        for (Due due : syntheses.next(new KeyRange(id - 1, id), 0, 1)) {
            output.remove(due.path());
            syntheses.fail(id, Code.WORKERS_DIED_OF_CLASS);
        }
    }

    private void setAside(SuspectStore.Document suspect) {
        long id = suspect.evaluationId();
        for (StoredDocument document : documents.outOfDate(new KeyRange(id - 1, id), 0, "", Integer.MAX_VALUE)) {
            files.remove(document);
        }
        StoredEvaluation evaluation = evaluations.get(id);
        findings.addForDocument(id, Finding.of(Code.WORKERS_DIED, evaluation.place(), suspect.annex()));
    }
}
