package fr.certigrille.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a computed mark is rounded.
 *
 * @param rule in which direction
 * @param step to a multiple of what, in points
 */
public record Rounding(Rule rule, BigDecimal step) {

    /** Digits that a computed mark is exact to; what lies beyond is the dust of divisions. */
    private static final int EXACT = 12;

    /** In which direction. */
    public enum Rule {
        /** To the nearest multiple; a half goes up. */
        NEAREST(RoundingMode.HALF_UP),
        /** To the next higher multiple: in the candidate's favour. */
        UP(RoundingMode.CEILING),
        /** To the next lower multiple. */
        DOWN(RoundingMode.FLOOR);

        private final RoundingMode mode;

        Rule(RoundingMode mode) {
            this.mode = mode;
        }
    }

    public Rounding {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("the step must be above 0");
        }
    }

    BigDecimal round(BigDecimal mark) {
        BigDecimal exact = mark.setScale(EXACT, RoundingMode.HALF_EVEN);
        return exact.divide(step, 0, rule.mode).multiply(step);
    }
}
