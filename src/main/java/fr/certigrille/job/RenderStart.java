package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.store.DocumentStore;
import fr.certigrille.store.DocumentStore.RenderedFile;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.StoredDocument;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** What a run does before it renders: forgets what failed, takes remains away, sees which documents are missing; and what after. */
final class RenderStart implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RenderStart.class);
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
        LOG.info("{} documents are not in the output folder any more", markLostFiles());
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

    /**
     * When those who render are remote: all that they recorded must be in the output folder now.
     *
     * @throws FindingException with CG-809 if something did not arrive; the next run makes it again
     */
    @Override
    public ExitStatus afterStep(StepExecution execution) {
        int lost = remote && execution.getStatus() == BatchStatus.COMPLETED ? markLostFiles() : 0;
        if (lost > 0) {
            execution.addFailureException(new FindingException(
                    Finding.of(Code.OBJECT_STORE, Place.of(execution.getStepName()), lost + " documents")));
            execution.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
        return execution.getExitStatus();
    }

    private int markLostFiles() {
        int number = 0;
        String annex = "";
        long id = 0;
        for (List<RenderedFile> files = documents.renderedFiles(id, annex, PAGE);
                !files.isEmpty();
                files = documents.renderedFiles(id, annex, PAGE)) {
            List<RenderedFile> lost = files.stream()
                    .filter(file -> !output.has(file.path(), file.bytes()))
                    .toList();
            documents.markLost(lost);
            number += lost.size();
            RenderedFile last = files.get(files.size() - 1);
            id = last.evaluationId();
            annex = last.annex();
        }
        return number;
    }
}
