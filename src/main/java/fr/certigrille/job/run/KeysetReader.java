package fr.certigrille.job.run;

import fr.certigrille.store.KeyRange;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what the database says is not done yet, page by page, each page starting after the last item of the one before. It
 * keeps no position across runs: what is done is no longer selected. As a part of a step, it keeps to the part's range of keys.
 *
 * @param <T> type of the items
 */
public final class KeysetReader<T> implements ItemStreamReader<T> {

    /** Selects the next items. */
    @FunctionalInterface
    public interface Page<T> {
        List<T> after(KeyRange range, @Nullable T last, int limit);
    }

    private final Page<T> page;
    private final int limit;
    private final Queue<T> fetched = new ArrayDeque<>();
    private KeyRange range = KeyRange.ALL;
    private @Nullable T last;

    public KeysetReader(int limit, Page<T> page) {
        this.limit = limit;
        this.page = page;
    }

    @Override
    public void open(ExecutionContext context) {
        range = Parts.range(context);
    }

    @Override
    public synchronized @Nullable T read() {
        if (fetched.isEmpty()) {
            fetched.addAll(page.after(range, last, limit));
        }
        T item = fetched.poll();
        if (item != null) {
            last = item;
        }
        return item;
    }
}
