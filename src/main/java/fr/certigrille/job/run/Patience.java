package fr.certigrille.job.run;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How long a run waits for a database that it lost.
 *
 * @param first the first wait; each later one is twice as long
 * @param longest the longest single wait
 * @param all all waits together
 */
public record Patience(Duration first, Duration longest, Duration all) {

    /** Longer than a database server takes to restart. */
    public static final Patience DEFAULT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(5));

    public BackOffExecution backOff() {
        ExponentialBackOff backOff = new ExponentialBackOff(first.toMillis(), 2);
        backOff.setMaxInterval(longest.toMillis());
        backOff.setMaxElapsedTime(all.toMillis());
        return backOff.start();
    }
}
