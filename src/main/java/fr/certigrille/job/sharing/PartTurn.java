package fr.certigrille.job.sharing;

import fr.certigrille.job.intake.ImportPart;
import fr.certigrille.store.WorkerParts;
import fr.certigrille.store.WorkerParts.Earlier;
import fr.certigrille.store.WorkerParts.TakenPart;
import java.time.Duration;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;

/** Parts that are prepared at once, and done one after another. */
final class PartTurn implements ImportPart.Turn {

    /** Between two looks, for each part that is before ours. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);

    /** How long an earlier part may have nobody; then all may be waiting for it, and ours is given back. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TakenPart part;
    private final WorkerParts parts;
    private long lastAttended = System.nanoTime();

    PartTurn(TakenPart part, WorkerParts parts) {
        this.part = part;
        this.parts = parts;
    }

    /**
     * Waits until all earlier parts are done.
     *
     * @throws JobInterruptedException if the worker is asked to stop, or has to do an earlier part first
     */
    @Override
    public void await(StepExecution execution) throws JobInterruptedException, InterruptedException {
        for (Earlier earlier = parts.earlier(part); earlier.open() > 0; earlier = parts.earlier(part)) {
            if (execution.isTerminateOnly()) {
                throw new JobInterruptedException("stopped before its turn");
            }
            if (earlier.unattended() == 0) {
                lastAttended = System.nanoTime();
            } else if (System.nanoTime() - lastAttended > PATIENCE.toNanos()) {
                throw new JobInterruptedException("an earlier part has nobody");
            }
            Thread.sleep(Math.min(LOOK.toMillis() * earlier.open(), LONGEST_LOOK.toMillis()));
        }
    }
}
