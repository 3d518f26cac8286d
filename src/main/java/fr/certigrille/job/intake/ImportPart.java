package fr.certigrille.job.intake;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.WorkbookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Imports the workbooks of a part. Input: workbooks that changed. Output: as if one process had read all workbooks, one after another:
 * they are read at once with those of other parts, and taken over when those of all earlier parts are.
 */
public final class ImportPart implements Tasklet {

    /** Statements of workbooks that are kept in memory. */
    private static final int MOST_KEPT = 5000;

    private final Path folder;
    private final WorkbookReader reader;
    private final WorkbookIntake intake;
    private final Turn turn;
    private final @Nullable Consumer<Workbook> next;
    private @Nullable Queue<Pending> pending;

    /** Waits until all earlier parts are done. */
    @FunctionalInterface
    public interface Turn {
        void await(StepExecution part) throws Exception;
    }

    private record Pending(Workbook workbook, ReadAhead said) {}

    /**
     * Makes the work on a part.
     *
     * @param next hears of each workbook before it is read, when workers died of the part; nothing is read ahead then
     */
    public ImportPart(
            Path folder, WorkbookReader reader, WorkbookIntake intake, Turn turn, @Nullable Consumer<Workbook> next) {
        this.folder = folder;
        this.reader = reader;
        this.intake = intake;
        this.turn = turn;
        this.next = next;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws Exception {
        ExecutionContext part = contribution.getStepExecution().getExecutionContext();
        if (pending == null) {
            pending = pending(WorkbookParts.remaining(part, folder));
            turn.await(contribution.getStepExecution());
        }
        Pending first = pending.poll();
        if (first != null) {
            take(first, contribution);
            WorkbookParts.done(part);
        }
        return RepeatStatus.continueIf(!pending.isEmpty());
    }

    private Queue<Pending> pending(List<Workbook> workbooks) {
        if (workbooks.stream().noneMatch(workbook -> Files.isRegularFile(workbook.file()))) {
            throw new FindingException(Finding.of(Code.INPUT_NOT_SHARED, Place.of(folder.toString())));
        }
        Queue<Pending> read = new ArrayDeque<>();
        int room = next == null ? MOST_KEPT : 0;
        for (Workbook workbook : workbooks) {
            ReadAhead said =
                    room > 0 ? ReadAhead.of(reader, workbook.file(), room) : ReadAhead.none(reader, workbook.file());
            room -= said.size();
            read.add(new Pending(workbook, said));
        }
        return read;
    }

    private void take(Pending one, StepContribution contribution) {
        if (intake.isSetAside(one.workbook())) {
            return;
        }
        if (next != null) {
            next.accept(one.workbook());
        }
        intake.take(one.workbook(), one.said()::tell, contribution);
    }
}
