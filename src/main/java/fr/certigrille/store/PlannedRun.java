package fr.certigrille.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run that the schedule had planned.
 *
 * @param job name of the job
 * @param planned when it should have begun
 * @param missed planned times after that one that had passed when it began: it makes them up, too
 * @param attempts how often it was begun
 * @param began when it was begun last
 * @param ended when it was done; null while it is to be done
 * @param outcome how it ended; null while it is to be done
 * @param heldUpBy code of what kept the last attempt from beginning; null when nothing did
 */
public record PlannedRun(
        String job,
        Instant planned,
        int missed,
        int attempts,
        Instant began,
        @Nullable Instant ended,
        @Nullable Outcome outcome,
        @Nullable String heldUpBy) {

    /** A run that begins later than this was missed: the computer or the scheduler was off. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(5);

    /** How a planned run ended. */
    public enum Outcome {
        DONE,
        /** Done, but something was set aside. */
        REJECTED,
        FAILED
    }

    /** The first attempt. */
    public static PlannedRun first(String job, Instant planned, int missed, Instant now) {
        return new PlannedRun(job, planned, missed, 1, now, null, null, null);
    }

    /** The next attempt of the same run. */
    public PlannedRun again(int missedByNow, Instant now) {
        return new PlannedRun(job, planned, missedByNow, attempts + 1, now, null, null, null);
    }

    public PlannedRun heldUp(String code) {
        return new PlannedRun(job, planned, missed, attempts, began, null, null, code);
    }

    public PlannedRun ended(Outcome how, Instant now) {
        return new PlannedRun(job, planned, missed, attempts, began, now, how, null);
    }

    /** Whether its time had passed when it was first begun. */
    public boolean isMadeUp() {
        return attempts == 1 && (missed > 0 || Duration.between(planned, began).compareTo(PUNCTUAL) > 0);
    }
}
