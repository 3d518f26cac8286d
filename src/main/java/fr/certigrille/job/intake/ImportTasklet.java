package fr.certigrille.job.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Imports one changed workbook per call, each in one transaction: a workbook is in the database whole or not at all. */
public final class ImportTasklet implements Tasklet {

    private final ChangedWorkbooks changed;
    private final WorkbookIntake intake;
    private final Runnable beforehand;
    private @Nullable Queue<Workbook> pending;

    /** @param beforehand is called once, before the first workbook is read, if there is one */
    public ImportTasklet(ChangedWorkbooks changed, WorkbookIntake intake, Runnable beforehand) {
        this.changed = changed;
        this.intake = intake;
        this.beforehand = beforehand;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (pending == null) {
            pending = new ArrayDeque<>(changed.find());
            if (!pending.isEmpty()) {
                beforehand.run();
            }
        }
        Workbook workbook = pending.peek();
        if (workbook != null) {
            intake.take(workbook, contribution);
            pending.remove();
        }
        return RepeatStatus.continueIf(!pending.isEmpty());
    }
}
