package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a stylesheet from outside in a thread of its own, for a limited time. One that does not end is left behind: its thread keeps no
 * run alive, and its look is not tried again.
 */
final class LimitedTransform {

    private final Duration limit;

    LimitedTransform(Duration limit) {
        this.limit = limit;
    }

    /**
     * What the transformation gives.
     *
     * @param look the look's file, for findings
     * @throws FindingException with CG-032 when it takes too long, CG-033 when it makes too much
     */
    <T> T run(String look, Callable<T> transformation) throws Exception {
        FutureTask<T> task = new FutureTask<>(transformation);
        Thread thread = new Thread(task, "look-" + look);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new FindingException(
                    Finding.of(Code.STYLESHEET_TOO_SLOW, Place.of(look), String.valueOf(limit.toSeconds())), e);
        } catch (ExecutionException e) {
            throw told(look, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private static Exception told(String look, Throwable cause) {
        if (cause instanceof OutOfMemoryError || cause instanceof StackOverflowError) {
            return new FindingException(Finding.of(Code.STYLESHEET_TOO_MUCH, Place.of(look)), cause);
        }
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }
}
