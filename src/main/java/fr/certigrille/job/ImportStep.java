package fr.certigrille.job;

import fr.certigrille.finding.Messages;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.intake.ChangedWorkbooks;
import fr.certigrille.job.intake.ImportPart;
import fr.certigrille.job.intake.ImportPart.Turn;
import fr.certigrille.job.intake.ImportTasklet;
import fr.certigrille.job.intake.InputFolder;
import fr.certigrille.job.intake.RejectedCopies;
import fr.certigrille.job.intake.Workbook;
import fr.certigrille.job.intake.WorkbookIntake;
import fr.certigrille.job.output.Output;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.settings.InputSettings;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.sharing.ImportSplit;
import fr.certigrille.job.sharing.Workforce;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.Tasklet;

/** Imports workbooks. Input: workbooks of the input folder that changed. Output: evaluations as they state them, and what is wrong in them. */
final class ImportStep {

    private final JobFile file;
    private final Database database;
    private final Messages messages;
    private final Clock clock;
    private final GridCatalog grids;
    private final WorkbookReader reader;

    ImportStep(JobFile file, GridCatalog grids, Messages messages, Database database, Clock clock) {
        this.file = file;
        this.database = database;
        this.messages = messages;
        this.clock = clock;
        this.grids = grids;
        this.reader =
                new WorkbookReader(grids, file.input().mappings(), file.input().options());
    }

    /**
     * The step as one process does it.
     *
     * @param beforehand is called once, before the first workbook is read, if there is one
     */
    Step build(BatchTools tools, Output output, Runnable beforehand) {
        return tools.taskletStep(RunStep.IMPORT, new ImportTasklet(changed(), intake(output), beforehand));
    }

    /** The step as workers share it. */
    Step build(Workforce workforce) {
        return workforce.step(RunStep.IMPORT, new ImportSplit(changed(), database));
    }

    /**
     * A part of it, as a worker does it.
     *
     * @param next hears of each workbook beforehand, when workers died of the part
     */
    Tasklet part(Output through, Turn turn, @Nullable Consumer<Workbook> next) {
        return new ImportPart(file.inputFolder(), reader, intake(through), turn, next);
    }

    private ChangedWorkbooks changed() {
        InputFolder input = new InputFolder(file.inputFolder(), file.inputFiles());
        return new ChangedWorkbooks(input, settings(), database, clock);
    }

    /** With the grids as they are by now: a session may have kept another version since. */
    private InputSettings settings() {
        return file.input().forGrids(grids.fingerprint());
    }

    /** How a workbook is taken over. */
    WorkbookIntake intake(Output output) {
        return new WorkbookIntake(settings(), reader, database, copies(output), clock);
    }

    /** Where copies of workbooks show their faults. */
    RejectedCopies copies(Output output) {
        return new RejectedCopies(output, messages);
    }
}
