package fr.certigrille.job.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as Spring Batch's tables have it, with all the times that it was taken up.
 *
 * @param number counts the runs of a job, from 1
 * @param status how it stands
 * @param began when it was begun first
 * @param ended when it ended last; null while it is under way, or since it was cut off
 * @param rowsRead rows of workbooks that it read
 * @param rowsChanged of those, new or different from what was known
 * @param rowsRejected of those, set aside
 * @param rendered documents that it rendered
 */
public record PastRun(
        long number,
        Status status,
        @Nullable Instant began,
        @Nullable Instant ended,
        long rowsRead,
        long rowsChanged,
        long rowsRejected,
        long rendered) {

    /** How a run stands. */
    public enum Status {
        DONE,
        FAILED,
        STOPPED,
        /** Begun, and not ended: under way, or cut off. */
        BEGUN
    }
}
