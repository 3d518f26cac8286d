package fr.certigrille.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Beats as long as the run lives. When no beat has reached the database for the term of the lease, by our own clock, or another
 * run has the lease, the run is cut off from the database: it must not go on.
 */
final class Heart {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

    private final BooleanSupplier beat;
    private final Runnable cut;
    private final ScheduledExecutorService beating = thread("run-lease");
    private final ScheduledExecutorService watching = thread("run-lease-watch");
    private volatile long lastBeat = System.nanoTime();

    /**
     * Makes a heart that does not beat yet.
     *
     * @param beat reaches the database; false when the lease is another's; may block when the network does
     * @param cut cuts the run off
     */
    Heart(BooleanSupplier beat, Runnable cut) {
        this.beat = beat;
        this.cut = cut;
    }

    void start() {
        long period = RunLease.BEAT.toMillis();
        every(period, beating, this::beat);
        every(period, watching, this::watch);
    }

    private static void every(long millis, ScheduledExecutorService thread, Runnable work) {
        // Both works catch what they throw: the future never ends.
        var unused = thread.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for a beat that is under way, for a moment. */
    void stop() {
        watching.shutdownNow();
        beating.shutdown();
        try {
            if (!beating.awaitTermination(RunLease.BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beating.shutdownNow();
            }
        } catch (InterruptedException e) {
            beating.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        long begun = System.nanoTime();
        try {
            if (beat.getAsBoolean()) {
                lastBeat = begun;
            } else {
                LOG.error("Another run has taken over; this one ends");
                cutOff();
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The database did not hear the run's heartbeat: {}",
                    e.getClass().getName());
        }
    }

    private void watch() {
        if (System.nanoTime() - lastBeat > RunLease.TERM.toNanos()) {
            LOG.error("The database heard no heartbeat for {}; this run ends", RunLease.TERM);
            cutOff();
        }
    }

    private void cutOff() {
        watching.shutdown();
        beating.shutdown();
        cut.run();
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
