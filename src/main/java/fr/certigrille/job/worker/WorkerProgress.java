package fr.certigrille.job.worker;

import fr.certigrille.job.run.RunStep;
import java.time.Duration;

/** Hears how a worker goes on. */
public interface WorkerProgress {

    /** It is enlisted and waits for a run. */
    void waiting();

    /** It did a part of a step. */
    void partDone(RunStep step, long items);

    /** It waits for a run to prepare the database for this version. Told once. */
    void awaitingDatabase();

    /** It lost the run or the database, and enlists again after this time. */
    void enlistingAnew(Duration wait);
}
