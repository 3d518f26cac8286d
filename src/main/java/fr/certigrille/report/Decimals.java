package fr.certigrille.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of the run's XML: a decimal point, two decimals at most. */
final class Decimals {

    private static final int SCALE = 2;

    private Decimals() {}

    static String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
