package fr.certigrille.grid;

import org.jspecify.annotations.Nullable;

/**
 * The exam sessions that a grid is for.
 *
 * @param from year of the first one
 * @param to year of the last one; null while none is known
 */
public record Sessions(int from, @Nullable Integer to) {

    public boolean contains(int year) {
        return year >= from && (to == null || year <= to);
    }

    /** Such as {@code 2022-2025}, {@code 2026} or {@code 2026+}. */
    @Override
    public String toString() {
        if (to == null) {
            return from + "+";
        }
        return to == from ? String.valueOf(from) : from + "-" + to;
    }
}
