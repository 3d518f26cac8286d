package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.GridStore;
import fr.certigrille.store.RunLease;
import java.util.Locale;
import org.springframework.transaction.support.TransactionTemplate;

/** The explicit choice to judge a session's evaluations by the grid's file as it is now. */
public final class GridAdoption {

    private final JobFile file;
    private final Locale locale;

    /**
     * Takes the job whose database is meant.
     *
     * @param locale language of explanations
     */
    public GridAdoption(JobFile file, Locale locale) {
        this.file = file;
        this.locale = locale;
    }

    /**
     * Adopts the file's version for a session. The next run evaluates its evaluations anew.
     *
     * @return how many evaluations follow it now
     * @throws FindingException if there is no such grid for that session, or a run is busy with the database
     */
    public int adopt(String gridId, int session) throws InterruptedException {
        GridFile version = version(gridId, session);
        try (Database database = Database.open(file.database());
                RunLease lease = RunLease.acquire(database, file.job())) {
            GridStore store = new GridStore(database);
            return new TransactionTemplate(database.transactions()).execute(status -> store.adopt(session, version));
        }
    }

    private GridFile version(String gridId, int session) {
        GridCatalog grids = file.grids(locale);
        return grids.version(gridId, session)
                .orElseThrow(() -> new FindingException(Finding.of(
                        Code.GRID_UNKNOWN, Place.of(gridId + " " + session), gridId, String.join(", ", grids.ids()))));
    }
}
