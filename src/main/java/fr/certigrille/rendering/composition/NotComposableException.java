package fr.certigrille.rendering.composition;

import org.jspecify.annotations.Nullable;

/** A document, or FOP's PDF of it, is not of the kind that can be composed: FOP makes it as a whole. */
final class NotComposableException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param reason what is unusual, in terms of FO or PDF, without any text of the document */
    NotComposableException(String reason) {
        super(reason);
    }

    /** @throws NotComposableException when there is no value */
    static <T> T present(@Nullable T value, String reason) throws NotComposableException {
        if (value == null) {
            throw new NotComposableException(reason);
        }
        return value;
    }

    /** @throws NotComposableException unless the condition holds */
    static void unless(boolean condition, String reason) throws NotComposableException {
        if (!condition) {
            throw new NotComposableException(reason);
        }
    }
}
