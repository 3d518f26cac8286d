package fr.certigrille.spreadsheet.annotation;

/** A text on one line, short enough for a comment: a fault may quote a cell of 32,767 characters. */
final class Excerpt {

    private static final int LENGTH = 1000;

    private Excerpt() {}

    static String of(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH - 1) + "…";
    }
}
