package fr.certigrille.job.lot;

import fr.certigrille.delivery.lot.LotMaker;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.rendering.PaperRenderer;
import fr.certigrille.store.Database;
import fr.certigrille.store.FindingStore;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotStore;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Makes the lots that a job file asks for. Input: candidates and their documents. Output: the lots that changed. */
public final class LotStep {

    private final JobFile file;
    private final GridCatalog grids;
    private final Database database;
    private final OutputFolder output;
    private final Supplier<PaperRenderer> bordereau;

    /**
     * Takes what lots are made of.
     *
     * @param bordereau asked once the first bordereau is to be set
     */
    public LotStep(
            JobFile file,
            GridCatalog grids,
            Database database,
            OutputFolder output,
            Supplier<PaperRenderer> bordereau) {
        this.file = file;
        this.grids = grids;
        this.database = database;
        this.output = output;
        this.bordereau = bordereau;
    }

    /**
     * The step; it does nothing where no lot is asked for.
     *
     * @param look fingerprint of all that shapes documents but their data
     */
    public Step build(BatchTools tools, String look) {
        Tasklet tasklet =
                file.lot() == null ? (contribution, context) -> RepeatStatus.FINISHED : tasklet(file.lot(), look);
        return tools.taskletStep(RunStep.LOT, tasklet);
    }

    private LotTasklet tasklet(LotSettings settings, String look) {
        LotContentStore contents = new LotContentStore(database);
        Seal seal = settings.seal() == null ? null : Seal.open(settings.seal());
        return new LotTasklet(
                settings,
                new LotAssembly(settings.by(), grids, contents),
                contents,
                new LotStore(database),
                new FindingStore(database),
                output,
                new LotMaker(file.outputFolder(), new LotPress(bordereau), seal, settings.maxSize(), file.workers()),
                new LotSealTimes(settings.seal(), Clock.systemUTC()),
                making(settings, seal, look));
    }

    /** All that shapes a lot but its content. */
    private static String making(LotSettings settings, @Nullable Seal seal, String look) {
        return String.join(
                " ",
                look,
                String.valueOf(settings.maxSize()),
                seal == null ? "" : seal.fingerprint(),
                String.valueOf(settings.seal()));
    }
}
