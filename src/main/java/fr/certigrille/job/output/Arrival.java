package fr.certigrille.job.output;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a run does for workers that do not reach its output folder: takes what is out of date away before they begin, since they
 * cannot, and sees that all that they recorded has arrived.
 */
final class Arrival implements StepExecutionListener {

    private final HandedOver files;

    Arrival(HandedOver files) {
        this.files = files;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        files.removeOutOfDate();
    }

    /** Fails with CG-809 if something did not arrive; the next run makes it again. */
    @Override
    public ExitStatus afterStep(StepExecution execution) {
        int lost = execution.getStatus() == BatchStatus.COMPLETED ? files.markLost() : 0;
        if (lost > 0) {
            execution.addFailureException(new FindingException(
                    Finding.of(Code.OBJECT_STORE, Place.of(execution.getStepName()), lost + " PDF")));
            execution.setStatus(BatchStatus.FAILED);
            return ExitStatus.FAILED;
        }
        return execution.getExitStatus();
    }
}
