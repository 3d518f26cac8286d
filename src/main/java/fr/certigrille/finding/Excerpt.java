package fr.certigrille.finding;

import java.util.regex.Pattern;

/** A text as messages quote it: on one line and short, whatever it holds. */
public final class Excerpt {

    private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s\\h]+");

    private Excerpt() {}

    /**
     * Quotes a text.
     *
     * @param most the longest quote, in UTF-16 units, at least 2
     */
    public static String of(String text, int most) {
        String line = GAPS.matcher(text).replaceAll(" ");
        return line.length() <= most ? line : line.substring(0, end(line, most - 1)) + "…";
    }

    /** Where to cut a text: not within a character of two UTF-16 units. */
    private static int end(String text, int most) {
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
