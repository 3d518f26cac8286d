package fr.certigrille.job;

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

    /** The step is over. */
    void stepEnded();
}
