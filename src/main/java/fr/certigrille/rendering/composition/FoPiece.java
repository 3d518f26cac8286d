package fr.certigrille.rendering.composition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page as XSL-FO: an absolutely placed block container.
 *
 * @param fixed its FO, with marks in the places of what is filled in
 * @param boxes its boxes, in the order of the FO
 * @param text its text, when the piece is one block of nothing else
 */
record FoPiece(String fixed, List<Box> boxes, @Nullable FoText text) {

    FoPiece {
        boxes = List.copyOf(boxes);
    }

    /**
     * A box to tick.
     *
     * @param description what it stands for and whether it is ticked, in words
     */
    record Box(boolean ticked, String description) {}

    /** The same piece with its text fixed, for FOP to lay out. */
    FoPiece withTextFixed() {
        return text == null ? this : new FoPiece(filled(fixed, text.escaped()), boxes, null);
    }

    /**
     * The piece with sample values, for FOP.
     *
     * @param ticked whether all boxes are
     * @param line what stands on each line
     */
    String sample(boolean ticked, String line) {
        String sample = fixed.replace(String.valueOf(Mark.TICK), ticked ? "-ticked" : "")
                .replace(String.valueOf(Mark.DESCRIPTION), "a");
        return text == null ? sample : filled(sample, (line + "&#10;").repeat(text.capacity() - 1) + line);
    }

    private static String filled(String fo, String text) {
        return fo.substring(0, fo.indexOf(Mark.TEXT)) + text + fo.substring(fo.lastIndexOf(Mark.TEXT) + 1);
    }
}
