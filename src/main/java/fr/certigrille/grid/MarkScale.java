package fr.certigrille.grid;

import java.math.BigDecimal;

/**
 * The scale of the mark.
 *
 * @param max the highest mark, in points; the lowest is 0
 * @param step the smallest difference between two marks, in points
 */
public record MarkScale(BigDecimal max, BigDecimal step) {

    public MarkScale {
        if (max.signum() <= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("max and step must be above 0");
        }
    }

    /** Whether the mark lies between 0 and the highest mark. */
    public boolean contains(BigDecimal mark) {
        return mark.signum() >= 0 && mark.compareTo(max) <= 0;
    }

    /** Whether the mark is a whole number of steps. */
    public boolean isOnStep(BigDecimal mark) {
        return mark.remainder(step).signum() == 0;
    }
}
