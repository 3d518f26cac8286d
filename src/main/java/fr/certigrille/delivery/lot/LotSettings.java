package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.seal.SealSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a job file says about lots.
 *
 * @param by what one lot is made for
 * @param partial whether a lot may be made without the candidates that have faults
 * @param seal how lots are sealed; null when they are not
 * @param maxSize most bytes that one file may have; {@link #UNLIMITED} if any size will do
 */
public record LotSettings(
        Division by,
        boolean partial,
        long maxSize,
        @Nullable SealSettings seal) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    /** Lots without a seal. */
    public LotSettings(Division by, boolean partial, long maxSize) {
        this(by, partial, maxSize, null);
    }

    public LotSettings {
        if (maxSize <= 0) {
            throw new IllegalArgumentException("a file has a size above 0");
        }
    }
}
