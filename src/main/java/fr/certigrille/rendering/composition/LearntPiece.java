package fr.certigrille.rendering.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How FOP sets a piece.
 *
 * @param content its operators; with {@code lines} only a slot for them
 * @param drawings of each box, empty and ticked
 * @param lines how its text is set, when it has text to fill in
 * @param elements its structure elements, the first of them above all others
 * @param owners for each marked content the index of the element that has it; with {@code lines} of the first only
 * @param characters what it shows whatever is filled in
 */
record LearntPiece(
        Template content,
        List<Drawing> drawings,
        @Nullable LearntLines lines,
        List<Template> elements,
        List<Integer> owners,
        UsedCharacters characters) {

    LearntPiece {
        drawings = List.copyOf(drawings);
        elements = List.copyOf(elements);
        owners = List.copyOf(owners);
    }

    /** The operators of a box. */
    @SuppressWarnings("ArrayRecordComponent")
    record Drawing(byte[] empty, byte[] ticked) {}
}
