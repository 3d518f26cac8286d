package fr.certigrille.job.run;

import java.time.Duration;

/** Hears how a run goes on. Called from the thread that runs the job. */
public interface RunProgress {

    /**
     * A step begins.
     *
     * @param total items that it has to do; 0 when that is not known beforehand
     */
    void stepStarted(RunStep step, long total);

    /** Some more of the step's items are done; the database has them. */
    void advanced(long items);

    /** The database was lost; the run tries again after this time. */
    void databaseLost(Duration wait);

    /** The run waits for workers. Called again and again. */
    default void awaitingWorkers(int present, int wanted) {}

    /** The step is over. */
    void stepEnded();
}
