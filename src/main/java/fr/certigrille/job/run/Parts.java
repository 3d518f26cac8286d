package fr.certigrille.job.run;

import fr.certigrille.store.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Parts of a step: ranges of keys, each carried in its part's execution context. */
public final class Parts {

    /** Documents between two keys where a part may end. */
    public static final int CELL = 40;

    private static final int MOST_CELLS = 50;
    private static final String BETWEEN = ":";
    private static final String AFTER = "after";
    private static final String UP_TO = "upTo";

    private Parts() {}

    /** Names a part of a step, such as {@code render:7}. */
    public static String name(RunStep step, int number) {
        return step.id() + BETWEEN + number;
    }

    /** Whether a step execution is a part of another one. */
    public static boolean isPart(String name) {
        return name.contains(BETWEEN);
    }

    private static ExecutionContext context(KeyRange range) {
        ExecutionContext context = new ExecutionContext();
        context.putLong(AFTER, range.after());
        context.putLong(UP_TO, range.upTo());
        return context;
    }

    /** The range that a step has to keep to: all, when it is not a part. */
    public static KeyRange range(ExecutionContext context) {
        return new KeyRange(context.getLong(AFTER, KeyRange.ALL.after()), context.getLong(UP_TO, KeyRange.ALL.upTo()));
    }

    /**
     * Parts that leave nothing out.
     *
     * @param workers asked only when there is something to do
     */
    public static List<ExecutionContext> split(List<Long> ends, IntSupplier workers) {
        return ends.isEmpty()
                ? List.of()
                : plan(ends, workers.getAsInt()).stream().map(Parts::context).toList();
    }

    /**
     * Ranges that leave nothing out: large ones first, for few requests, then ever smaller ones, so that all workers are done at
     * about the same time.
     *
     * @param ends keys where a part may end, ascending, with the same work between two, about
     * @param workers how many share the work
     */
    public static List<KeyRange> plan(List<Long> ends, int workers) {
        List<KeyRange> parts = new ArrayList<>();
        long after = KeyRange.ALL.after();
        int done = 0;
        while (done < ends.size()) {
            int share = (ends.size() - done) / (2 * workers);
            done += Math.max(1, Math.min(MOST_CELLS, share));
            long upTo = done >= ends.size() ? KeyRange.ALL.upTo() : ends.get(done - 1);
            parts.add(new KeyRange(after, upTo));
            after = upTo;
        }
        return parts;
    }
}
