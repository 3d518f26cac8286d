package fr.certigrille.evaluation;

import java.math.BigDecimal;

/** How a mark is written in French: decimal comma, no useless zeros. */
public final class Marks {

    private Marks() {}

    /** {@code 12.50} as {@code 12,5}. */
    public static String text(BigDecimal mark) {
        BigDecimal plain = mark.signum() == 0 ? BigDecimal.ZERO : mark.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}
