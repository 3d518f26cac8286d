package fr.certigrille.delivery.lot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
        Queue<Future<R>> ahead = new ArrayDeque<>();
        int next = 0;
        for (T item : items) {
            for (; next < items.size() && ahead.size() < window; next++) {
                T later = items.get(next);
                ahead.add(threads.submit(() -> work.of(later)));
            }
            taker.take(item, result(ahead.remove()));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
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

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
