package fr.certigrille.job;

import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import java.io.IOException;
import java.time.Clock;
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

    ImportTasklet(
            InputFolder input,
            InputSettings settings,
            WorkbookReader reader,
            Database database,
            RejectedCopies copies,
            Clock clock) {
        this.changed = new ChangedWorkbooks(input, settings, database, clock);
        this.intake = new WorkbookIntake(settings, reader, database, copies, clock);
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
