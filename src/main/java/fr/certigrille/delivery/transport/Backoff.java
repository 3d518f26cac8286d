package fr.certigrille.delivery.transport;

import java.time.Duration;
import java.util.Optional;

/**
 * How often to try again, and when.
 *
 * @param first the first wait; each later one is twice as long
 * @param waits how many waits; 0 to try once
 */
public record Backoff(Duration first, int waits) {

    /** 1, 2, 4, 8, 16 s: a server that restarts is back by then; what lasts longer is for the next run. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), 5);

    /** The wait after so many attempts in vain; empty to give up. */
    Optional<Duration> after(int attempts) {
        return attempts > waits ? Optional.empty() : Optional.of(first.multipliedBy(1L << (attempts - 1)));
    }
}
