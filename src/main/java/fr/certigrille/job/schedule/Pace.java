package fr.certigrille.job.schedule;

import java.time.Duration;

/**
 * How often a scheduler looks at its database.
 *
 * @param poll time between two looks for a run that is due
 * @param heartbeat time between two signs of life of a run; without four of them another server takes the run up
 * @param retry time until a run that was held up is tried again
 * @param stop how long a run may take to stop
 */
public record Pace(Duration poll, Duration heartbeat, Duration retry, Duration stop) {

    /** A process has 10 s to end on SIGTERM. */
    public static final Pace DEFAULT =
            new Pace(Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofSeconds(9));

    /** Missed heartbeats after which a run is taken for dead. */
    static final int MISSED_HEARTBEATS = 4;
}
