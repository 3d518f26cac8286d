package fr.certigrille.rendering;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The font of all that people write, with the fallback for what it lacks. */
final class Typeface {

    private final FontFace primary;
    private final FontFace fallback;

    Typeface(Path xslFolder) {
        primary = new FontFace(xslFolder.resolve("fonts/LiberationSans-Regular.ttf"));
        fallback = new FontFace(xslFolder.resolve("fonts/DejaVuSans.ttf"));
    }

    /**
     * A stretch of text in one font.
     *
     * @param text the stretch
     * @param fallback whether it needs the fallback font
     */
    record Run(String text, boolean fallback) {}

    /**
     * Whether a PDF can show the character as it should. FOP writes characters beyond U+FFFF without their Unicode value,
     * and the forms are set without the complex scripts that right-to-left text needs.
     */
    boolean has(int codePoint) {
        return Character.isBmpCodePoint(codePoint)
                && !isRightToLeft(codePoint)
                && (primary.has(codePoint) || fallback.has(codePoint));
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Width of the text in em. */
    double width(CharSequence text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    double width(int codePoint) {
        return (primary.has(codePoint) ? primary : fallback).width(codePoint);
    }

    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        boolean current = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean needed = needsFallback(text.codePointAt(i), current);
            if (needed != current && i > start) {
                runs.add(new Run(text.substring(start, i), current));
                start = i;
            }
            current = needed;
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), current));
        }
        return runs;
    }

    private boolean needsFallback(int codePoint, boolean current) {
        return codePoint == '\n' ? current : !primary.has(codePoint);
    }
}
