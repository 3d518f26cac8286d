package fr.certigrille.delivery.lot;

/**
 * What a job file says about lots.
 *
 * @param by what one lot is made for
 * @param partial whether a lot may be made without the candidates that have faults
 * @param maxSize most bytes that one file may have; {@link #UNLIMITED} if any size will do
 */
public record LotSettings(Division by, boolean partial, long maxSize) {

    public static final long UNLIMITED = Long.MAX_VALUE;

    public LotSettings {
        if (maxSize <= 0) {
            throw new IllegalArgumentException("a file has a size above 0");
        }
    }
}
