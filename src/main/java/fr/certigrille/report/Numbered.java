package fr.certigrille.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives each of many equal values one number, from 0.
 *
 * @param <T> type of the values
 */
final class Numbered<T> {

    private final int most;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /**
     * Begins.
     *
     * @param bits how many bits a number has at most
     */
    Numbered(int bits) {
        this.most = 1 << bits;
    }

    int number(T value) {
        return numbers.computeIfAbsent(value, this::append);
    }

    private int append(T value) {
        if (values.size() == most) {
            throw new IllegalStateException("more than " + most + " different values");
        }
        values.add(value);
        return values.size() - 1;
    }

    /** The number of a value that has one. */
    int of(T value) {
        return Objects.requireNonNull(numbers.get(value));
    }

    boolean has(T value) {
        return numbers.containsKey(value);
    }

    T get(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }
}
