package fr.certigrille.job.documents;

import fr.certigrille.job.output.DocumentFiles;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.store.FindingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.annotation.Order;

/** What a run does before it renders: forgets what failed, takes remains away, sees which documents are missing. */
@Order // before progress counts what is due
public final class RenderStart implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(RenderStart.class);

    private final FindingStore findings;
    private final OutputFolder output;
    private final DocumentFiles files;

    public RenderStart(FindingStore findings, OutputFolder output, DocumentFiles files) {
        this.findings = findings;
        this.output = output;
        this.files = files;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        findings.clearDocuments();
        output.removeLeftovers();
        LOG.info("{} documents are not in the output folder any more", files.markLost());
    }
}
