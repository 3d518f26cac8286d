package fr.certigrille.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How often each value was given. */
final class MarkCounts {

    private final TreeMap<Double, Integer> counts;
    private int size;

    MarkCounts() {
        this.counts = new TreeMap<>();
    }

    void add(double value) {
        add(value, 1);
    }

    private void add(double value, int times) {
        counts.merge(value, times, (a, b) -> a + b == 0 ? null : a + b);
        size += times;
    }

    void addAll(MarkCounts others) {
        others.counts.forEach(this::add);
    }

    /** These without those of a part of them. */
    MarkCounts without(MarkCounts part) {
        MarkCounts rest = new MarkCounts();
        rest.addAll(this);
        part.counts.forEach((value, times) -> rest.add(value, -times));
        return rest;
    }

    int size() {
        return size;
    }

    /** Five numbers that say how the values lie; there must be one value at least. */
    Spread spread() {
        return new Spread(size, counts.firstKey(), quantile(0.25), quantile(0.5), quantile(0.75), counts.lastKey());
    }

    double median() {
        return quantile(0.5);
    }

    /** The median of the distances to the median. */
    double medianAbsoluteDeviation() {
        double median = median();
        MarkCounts distances = new MarkCounts();
        counts.forEach((value, times) -> distances.add(Math.abs(value - median), times));
        return distances.median();
    }

    /** Counts by what each value belongs to. */
    Map<Integer, Integer> countBy(ToIntFunction<Double> group) {
        return counts.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> group.applyAsInt(entry.getKey()),
                        TreeMap::new,
                        Collectors.summingInt(Map.Entry::getValue)));
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
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (index < passed) {
                return entry.getKey();
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
