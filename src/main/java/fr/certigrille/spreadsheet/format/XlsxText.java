package fr.certigrille.spreadsheet.format;

import java.util.regex.Pattern;

/** Text as Office Open XML writes it: characters that XML cannot hold are {@code _x0007_}. */
final class XlsxText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }
}
