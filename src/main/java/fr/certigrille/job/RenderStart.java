package fr.certigrille.job;

import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DocumentStore.RenderedFile;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.StoredDocument;
import java.util.List;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** What a run does before it renders: forgets what failed, takes remains away, sees which documents are missing. */
final class RenderStart implements StepExecutionListener {

    private static final int PAGE = 1000;

    private final DocumentStore documents;
    private final FindingStore findings;
    private final OutputFolder output;
    private final boolean remote;

    /**
     * Makes the beginning.
     *
     * @param remote whether those who render cannot take out of the output folder what is out of date
     */
    RenderStart(DocumentStore documents, FindingStore findings, OutputFolder output, boolean remote) {
        this.remote = remote;
        this.documents = documents;
        this.findings = findings;
        this.output = output;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        findings.clearDocuments();
        output.removeLeftovers();
        markLostFiles();
        if (remote) {
            removeOutOfDate();
        }
    }

    private void removeOutOfDate() {
        List<StoredDocument> page = documents.outOfDate(0, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::remove);
            StoredDocument last = page.get(page.size() - 1);
            page = documents.outOfDate(last.evaluationId(), last.annex(), PAGE);
        }
    }

    private void remove(StoredDocument document) {
        output.remove(document.path());
        if (document.renderedPath() != null) {
            output.remove(document.renderedPath());
        }
    }

    private void markLostFiles() {
        String annex = "";
        long id = 0;
        for (List<RenderedFile> files = documents.renderedFiles(id, annex, PAGE);
                !files.isEmpty();
                files = documents.renderedFiles(id, annex, PAGE)) {
            documents.markLost(files.stream()
                    .filter(file -> !output.has(file.path(), file.bytes()))
                    .toList());
            RenderedFile last = files.get(files.size() - 1);
            id = last.evaluationId();
            annex = last.annex();
        }
    }
}
