package fr.certigrille.evaluation;

import java.math.BigDecimal;

/** How a mark is written in French: decimal comma, no useless zeros. */
public final class Marks {

    private Marks() {}

    /** {@code 12.50} as {@code 12,5}. */
    public static String text(BigDecimal mark) {
        return normal(mark).toPlainString().replace('.', ',');
    }

    /** The same mark without useless zeros, so that equal marks are equal values. */
    static BigDecimal normal(BigDecimal mark) {
        BigDecimal stripped = mark.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
