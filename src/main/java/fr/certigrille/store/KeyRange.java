package fr.certigrille.store;

/**
 * A range of keys.
 *
 * @param after the key before the first one
 * @param upTo the last one
 */
public record KeyRange(long after, long upTo) {

    /** Every key. */
    public static final KeyRange ALL = new KeyRange(0, Long.MAX_VALUE);

    public KeyRange {
        if (after > upTo) {
            throw new IllegalArgumentException("a range ends before it begins: " + after + ", " + upTo);
        }
    }
}
