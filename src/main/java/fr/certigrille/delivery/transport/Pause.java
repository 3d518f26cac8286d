package fr.certigrille.delivery.transport;

import java.time.Duration;

/** Lets time pass. */
public interface Pause {
    /**
     * Waits.
     *
     * @throws InterruptedException if there is no more time to wait
     */
    void pass(Duration time) throws InterruptedException;
}
