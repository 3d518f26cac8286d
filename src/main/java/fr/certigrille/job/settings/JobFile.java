package fr.certigrille.job.settings;

import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.objects.ObjectStoreSettings;
import fr.certigrille.store.DatabaseSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a job file says, with its paths resolved, its placeholders filled in and its defaults applied.
 *
 * @param job name of the job
 * @param inputFolder folder of the workbooks
 * @param inputFiles glob of their names
 * @param input how they are read
 * @param outputFolder folder for PDFs and report
 * @param database the database
 * @param workers threads that render, 1 to 64
 * @param stylesheets folder of stylesheets, schema and fonts
 * @param lot how lots are made; null when none are
 * @param schedule when it runs by itself; null when only by command
 * @param retention how long the files of a session are kept
 * @param gridFolder folder of grids, looks and words beside the shipped ones; null where the job names none
 * @param deliver where lots go
 * @param objectStore by way of which workers hand documents over; null where they see the output folder
 */
public record JobFile(
        String job,
        Path inputFolder,
        String inputFiles,
        InputSettings input,
        Path outputFolder,
        DatabaseSettings database,
        int workers,
        Path stylesheets,
        @Nullable LotSettings lot,
        @Nullable JobSchedule schedule,
        Retention retention,
        @Nullable Path gridFolder,
        List<Destination> deliver,
        @Nullable ObjectStoreSettings objectStore) {

    public JobFile {
        deliver = List.copyOf(deliver);
    }

    /** A job without grids of its own, whose lots stay where they are. */
    public JobFile(
            String job,
            Path inputFolder,
            String inputFiles,
            InputSettings input,
            Path outputFolder,
            DatabaseSettings database,
            int workers,
            Path stylesheets,
            @Nullable JobSchedule schedule,
            Retention retention) {
        this(
                job,
                inputFolder,
                inputFiles,
                input,
                outputFolder,
                database,
                workers,
                stylesheets,
                null,
                schedule,
                retention,
                null,
                List.of(),
                null);
    }

    /**
     * The shipped grids and those of the job's folder.
     *
     * @param locale language of explanations
     * @throws fr.certigrille.finding.FindingException with every fault of every grid file in the folder
     */
    public GridCatalog grids(Locale locale) {
        return gridFolder == null ? new GridCatalog() : GridCatalog.with(gridFolder, locale);
    }
}
