package fr.certigrille.delivery.lot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does work ahead on several threads, a few items only, and hands the results on one by one in the order of the items. */
final class Ahead implements AutoCloseable {

    private final ExecutorService threads;
    private final int window;

    /**
     * Starts threads.
     *
     * @param count how many, from 1
     */
    Ahead(int count) {
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "lot");
            thread.setDaemon(true);
            return thread;
        });
        this.window = 2 * count;
    }

    /** Makes a result of an item, on any thread. */
    interface Work<T, R> {
        R of(T item) throws IOException;
    }

    /** Takes a result, on the caller's thread. */
    interface Taker<T, R> {
        void take(T item, R result) throws IOException;
    }

    <T, R> void each(List<T> items, Work<T, R> work, Taker<T, R> taker) throws IOException {
        Queue<Later<R>> ahead = new ArrayDeque<>();
        int next = 0;
        for (T item : items) {
            for (; next < items.size() && ahead.size() < window; next++) {
                T later = items.get(next);
                ahead.add(start(() -> work.of(later)));
            }
            taker.take(item, ahead.remove().get());
        }
    }

    /** Begins one piece of work. */
    <R> Later<R> start(Callable<R> work) {
        return new Later<>(threads.submit(work));
    }

    /** A result that is on its way. */
    record Later<R>(Future<R> future) {

        /** Waits for it. */
        R get() throws IOException {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw new IOException(e.getCause());
            }
        }
    }

    /** Waits until no thread works any more: what they use is free again. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        for (boolean over = false; !over; ) {
            try {
                over = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
