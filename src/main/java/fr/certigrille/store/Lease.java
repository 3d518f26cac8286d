package fr.certigrille.store;

import fr.certigrille.store.RunLease.LeaseLostException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A right to write to the database that a heart keeps up, that each commit asks for, and that may be lost: then nothing is committed any
 * more, and when the database hears no beat for {@link RunLease#TERM} its holder is cut off from it. The embedded database needs no
 * beat: whoever has it open is the only process that has.
 */
final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Database database;
    private final Heart heart;
    private final Runnable release;

    private Lease(Database database, Heart heart, Runnable release) {
        this.database = database;
        this.heart = heart;
        this.release = release;
    }

    /**
     * Keeps a lease that was just taken.
     *
     * @param beat renews it; false when it was lost
     * @param ours within a transaction that is about to commit: keeps it ours until then; false when it was lost
     * @param release gives it back
     */
    static Lease keep(Database database, BooleanSupplier beat, BooleanSupplier ours, Runnable release) {
        Heart heart = new Heart(beat, database::cut);
        database.fence(() -> {
            if (!ours.getAsBoolean()) {
                throw new LeaseLostException();
            }
        });
        if (!database.settings().isEmbedded()) {
            heart.start();
        }
        return new Lease(database, heart, release);
    }

    /** Where the database cannot be reached, its term ends by itself. */
    @Override
    public void close() {
        heart.stop();
        database.unfence();
        try {
            release.run();
        } catch (DataAccessException e) {
            LOG.warn("A lease could not be given back; it ends by itself within {}", RunLease.TERM);
        }
    }
}
