package fr.certigrille.grid;

import java.math.BigDecimal;

/**
 * Points added to the mark.
 *
 * @param code stable code, told apart from those of penalties too
 * @param label official wording
 * @param points points added, above 0
 */
public record Bonus(String code, String label, BigDecimal points) {

    public Bonus {
        if (points.signum() <= 0) {
            throw new IllegalArgumentException("a bonus adds more than 0 points");
        }
    }
}
