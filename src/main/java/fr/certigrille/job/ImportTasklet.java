package fr.certigrille.job;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Imports one changed workbook per call, each in one transaction: a workbook is in the database whole or not at all. */
final class ImportTasklet implements Tasklet {

    private final ChangedWorkbooks changed;
    private final WorkbookIntake intake;
    private @Nullable Queue<Workbook> pending;

    ImportTasklet(ChangedWorkbooks changed, WorkbookIntake intake) {
        this.changed = changed;
        this.intake = intake;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        if (pending == null) {
            pending = new ArrayDeque<>(changed.find());
        }
        Workbook workbook = pending.peek();
        if (workbook != null) {
            intake.take(workbook, contribution);
            pending.remove();
        }
        return RepeatStatus.continueIf(!pending.isEmpty());
    }
}
