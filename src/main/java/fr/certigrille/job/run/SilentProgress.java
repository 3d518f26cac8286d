package fr.certigrille.job.worker;

import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.RunStep;
import java.time.Duration;

/** A part's progress is told by the run, which sees all parts. */
public final class PartProgress implements RunProgress {

    @Override
    public void stepStarted(RunStep step, long total) {
        // the run tells
    }

    @Override
    public void advanced(long items) {
        // the run tells
    }

    @Override
    public void databaseLost(Duration wait) {
        // the worker tells
    }

    @Override
    public void stepEnded() {
        // the run tells
    }
}
