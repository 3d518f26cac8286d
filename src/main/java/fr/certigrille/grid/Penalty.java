package fr.certigrille.grid;

import java.math.BigDecimal;

/**
 * Points taken off the mark.
 *
 * @param code stable code, such as {@code PORTFOLIO}
 * @param label official wording
 * @param points points taken off, above 0
 */
public record Penalty(String code, String label, BigDecimal points) {

    public Penalty {
        if (points.signum() <= 0) {
            throw new IllegalArgumentException("a penalty takes off more than 0 points");
        }
    }
}
