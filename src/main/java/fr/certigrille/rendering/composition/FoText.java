package fr.certigrille.rendering.composition;

import java.util.List;

/**
 * The text of a piece that is one block of text.
 *
 * @param text as it stands
 * @param made whether its line ends are made and its lines not to be broken; else it is one line if it fits
 * @param capacity how many lines its place has been laid out for
 * @param width of a line, in mpt
 * @param alignment where its lines stand
 */
record FoText(String text, boolean made, int capacity, int width, Alignment alignment) {

    /** Where a line stands between its two ends. */
    enum Alignment {
        START,
        CENTER,
        END;

        /** How far from the left a line of some length begins, in mpt. */
        int indent(int width, int length) {
            return switch (this) {
                case START -> 0;
                case CENTER -> (width - length) / 2;
                case END -> width - length;
            };
        }
    }

    List<String> lines() {
        return made ? List.of(text.split("\n", -1)) : List.of(text);
    }

    /**
     * Whether FOP sets each character of the text as its glyph, one after the other: it treats other spaces than the plain
     * one, combining characters and controls in ways of its own, and plain ones at the ends of a line or in rows.
     */
    boolean isPlain() {
        return lines().stream().allMatch(FoText::isPlain) && !text.isEmpty() && lines().size() <= capacity;
    }

    private static boolean isPlain(String line) {
        return line.chars().allMatch(c -> c == ' ' || isVisible(c))
                && !line.startsWith(" ")
                && !line.endsWith(" ")
                && !line.contains("  ");
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CURRENCY_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** As XML. */
    String escaped() {
        XmlWriter xml = new XmlWriter();
        xml.text(text);
        return xml.take();
    }
}
