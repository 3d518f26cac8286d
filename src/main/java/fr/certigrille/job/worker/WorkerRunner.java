package fr.certigrille.job.worker;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.Editions;
import fr.certigrille.job.Preparation;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseFaults;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works for the runs of a job file that another process starts, one after another, until it is stopped. Whenever it lost its lease, or
 * the database, it enlists anew.
 */
public final class WorkerRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerRunner.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final JobFile file;
    private final WorkerProgress progress;
    private final Preparation preparation;
    private final String program;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Engagement engagement;

    /**
     * Makes a worker that has not begun.
     *
     * @param locale language of what is told of the grids
     */
    public WorkerRunner(JobFile file, Locale locale, WorkerProgress progress) {
        this.file = file;
        this.progress = progress;
        this.preparation = new Preparation(file, locale);
        this.program = new Editions(file, file.grids(locale), preparation.fingerprint()).program();
    }

    /**
     * Works until {@link #stop}.
     *
     * @throws FindingException if it could not begin; if the run is of another program version; if it cannot do its work here
     */
    public void run() throws Exception {
        if (file.database().isEmbedded()) {
            throw new FindingException(Finding.of(Code.WORKERS_NEED_SERVER, Place.of(file.job())));
        }
        try (preparation) {
            awaitDatabase();
            work();
        }
    }

    private void work() throws Exception {
        Duration wait = FIRST_WAIT;
        while (!isStopped()) {
            try (Database database = Database.join(file.database())) {
                wait = FIRST_WAIT;
                engage(database);
            } catch (RuntimeException lost) {
                if (!isPassing(lost)) {
                    throw lost;
                }
                LOG.warn("Lost the run or the database; enlisting anew in {}", wait, lost);
                progress.enlistingAnew(wait);
                wait = pause(wait);
            }
        }
    }

    /** Run and workers may be started in any order: where no run has prepared the database yet, one will. */
    private void awaitDatabase() throws InterruptedException {
        Duration wait = FIRST_WAIT;
        boolean told = false;
        while (!isStopped() && !isPrepared(told)) {
            if (!told) {
                progress.awaitingDatabase();
                told = true;
            }
            wait = pause(wait);
        }
    }

    /**
     * Whether a run has prepared the database.
     *
     * @param reached whether it was reached before: then it will be again
     */
    private boolean isPrepared(boolean reached) {
        try (Database database = Database.join(file.database())) {
            return !database.isCut();
        } catch (FindingException notYet) {
            Code code = notYet.findings().get(0).code();
            if (code == Code.DATABASE_NOT_PREPARED || (reached && code == Code.DATABASE_UNREACHABLE)) {
                return false;
            }
            throw notYet;
        }
    }

    /** Lets some time pass, unless the worker is stopped; answers how long to wait the next time. */
    private Duration pause(Duration wait) throws InterruptedException {
        stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    private void engage(Database database) throws Exception {
        try (Engagement current = new Engagement(file, database, program, preparation, progress)) {
            engagement = current;
            if (!isStopped()) {
                current.work();
            }
        } catch (RuntimeException failure) {
            throw database.isCut() ? new CutOffException(failure) : failure;
        } finally {
            engagement = null;
        }
    }

    private static boolean isPassing(RuntimeException failure) {
        if (failure instanceof FindingException known) {
            return known.findings().get(0).code() == Code.DATABASE_UNREACHABLE;
        }
        return failure instanceof CutOffException
                || DatabaseFaults.isPassing(failure)
                || DatabaseFaults.isTakenOver(failure);
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** Has the worker end after the documents that it is at; what it has not done goes to another. */
    public void stop() {
        stopped.countDown();
        Engagement current = engagement;
        if (current != null) {
            current.stop();
        }
    }

    /** The worker's heart did not reach the database for too long. */
    private static final class CutOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private CutOffException(Throwable cause) {
            super(cause);
        }
    }
}
