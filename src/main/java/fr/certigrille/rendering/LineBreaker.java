package fr.certigrille.rendering;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: at spaces, after hyphens, and inside words that no line can hold. */
final class LineBreaker {

    private final Typeface typeface;

    LineBreaker(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * The lines of a text; its own line ends stay.
     *
     * @param text the text
     * @param width width of a line in em
     */
    List<String> lines(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(paragraph, width, lines);
        }
        return lines;
    }

    private void breakParagraph(String paragraph, double width, List<String> lines) {
        String rest = paragraph;
        while (!rest.isEmpty()) {
            int end = end(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = end < rest.length() ? rest.substring(end).stripLeading() : "";
        }
        if (paragraph.isEmpty()) {
            lines.add("");
        }
    }

    /** Where the first line ends: at the last opportunity that fits, else before the first character that does not. */
    private int end(String text, double width) {
        double used = 0;
        int opportunity = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            used += typeface.width(codePoint);
            if (codePoint == ' ') {
                opportunity = i + 1;
            } else if (used > width) {
                return opportunity > 0 ? opportunity : Math.max(i, Character.charCount(text.codePointAt(0)));
            } else if (codePoint == '-' && i > 0 && Character.isLetter(text.charAt(i - 1))) {
                opportunity = i + 1;
            }
        }
        return text.length();
    }
}
