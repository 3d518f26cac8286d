package fr.certigrille.store;

import fr.certigrille.finding.Finding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file on its way to a place.
 *
 * @param parcel what goes where
 * @param state how far it is
 * @param attempts how often it was tried
 * @param begunAt when the last attempt was begun; null before the first
 * @param deliveredAt when the receiver had it; null until then
 * @param answer the receiver's; null until then
 * @param finding what was wrong with the last attempt, or with the receipt; null if nothing
 */
public record Delivery(
        long id,
        Due parcel,
        State state,
        int attempts,
        @Nullable Instant begunAt,
        @Nullable Instant deliveredAt,
        @Nullable String answer,
        @Nullable Finding finding) {

    /**
     * What has to go where.
     *
     * @param destination as the job file names it
     * @param address where that is, without secrets
     * @param file name
     * @param kind {@code JURY} or {@code CANDIDATE}
     */
    public record Due(String destination, String address, String file, String kind, String sha256, long bytes) {}

    /** How far a file is. */
    public enum State {
        /** To be sent. */
        DUE,
        /** Begun, and its end is not known. */
        SENDING,
        /** The receiver has it. */
        DELIVERED,
        /** No longer to be sent there: the lot was made anew, or the job file names another place. */
        WITHDRAWN
    }

    /** Whether it has yet to arrive. */
    public boolean isOpen() {
        return state == State.DUE || state == State.SENDING;
    }
}
