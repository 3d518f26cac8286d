package fr.certigrille.job.run;

import java.time.Duration;

/** Hears a run, or a part of it, without a word. */
public class SilentProgress implements RunProgress {

    @Override
    public void stepStarted(RunStep step, long total) {
        // nothing to show
    }

    @Override
    public void advanced(long items) {
        // nothing to show
    }

    @Override
    public void databaseLost(Duration wait) {
        // nothing to show
    }

    @Override
    public void stepEnded() {
        // nothing to show
    }
}
