package fr.certigrille.report;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** How often each value was given. */
final class MarkCounts {

    /** The values in order, and beside each how often it was given. */
    private double[] values = new double[4];

    private int[] times = new int[4];
    private int distinct;
    private int size;

    void add(double value) {
        add(value, 1);
    }

    private void add(double value, int more) {
        int at = Arrays.binarySearch(values, 0, distinct, value);
        if (at < 0) {
            at = -at - 1;
            insert(at, value);
        }
        times[at] += more;
        size += more;
    }

    private void insert(int at, double value) {
        if (distinct == values.length) {
            values = Arrays.copyOf(values, distinct * 2);
            times = Arrays.copyOf(times, distinct * 2);
        }
        System.arraycopy(values, at, values, at + 1, distinct - at);
        System.arraycopy(times, at, times, at + 1, distinct - at);
        values[at] = value;
        times[at] = 0;
        distinct++;
    }

    /** These without those of a part of them. */
    MarkCounts without(MarkCounts part) {
        MarkCounts rest = new MarkCounts();
        for (int i = 0; i < distinct; i++) {
            int left = times[i] - part.count(values[i]);
            if (left > 0) {
                rest.add(values[i], left);
            }
        }
        return rest;
    }

    private int count(double value) {
        int at = Arrays.binarySearch(values, 0, distinct, value);
        return at < 0 ? 0 : times[at];
    }

    int size() {
        return size;
    }

    /** Five numbers that say how the values lie; there must be one value at least. */
    Spread spread() {
        return new Spread(size, values[0], quantile(0.25), quantile(0.5), quantile(0.75), values[distinct - 1]);
    }

    double median() {
        return quantile(0.5);
    }

    /** The median of the distances to the median. */
    double medianAbsoluteDeviation() {
        double median = median();
        MarkCounts distances = new MarkCounts();
        for (int i = 0; i < distinct; i++) {
            distances.add(Math.abs(values[i] - median), times[i]);
        }
        return distances.median();
    }

    /** Counts by what each value belongs to. */
    Map<Integer, Integer> countBy(ToIntFunction<Double> group) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < distinct; i++) {
            counts.merge(group.applyAsInt(values[i]), times[i], Integer::sum);
        }
        return counts;
    }

    /** Between two values, in proportion: the usual definition of spreadsheets. */
    private double quantile(double part) {
        double position = (size - 1) * part;
        int below = (int) Math.floor(position);
        double low = at(below);
        double high = below + 1 < size ? at(below + 1) : low;
        return low + (high - low) * (position - below);
    }

    private double at(int index) {
        int passed = 0;
        for (int i = 0; i < distinct; i++) {
            passed += times[i];
            if (index < passed) {
                return values[i];
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
