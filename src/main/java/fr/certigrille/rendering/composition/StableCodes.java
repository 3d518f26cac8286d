package fr.certigrille.rendering.composition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the text of a content stream in codes that are the same in every document: the numbers of the glyphs in the font
 * file. FOP numbers glyphs in the order of their first use.
 */
final class StableCodes {

    private static final Pattern FONT_OR_CODES = Pattern.compile("/(F\\d+) [\\d.]+ Tf\\n|<((?:[0-9A-F]{4})+)>");

    private final LearntFonts fonts;

    StableCodes(LearntFonts fonts) {
        this.fonts = fonts;
    }

    /** The content in stable codes; the characters that it shows are added to those used. */
    String of(String content, UsedCharacters used) throws NotComposableException {
        StringBuilder stable = new StringBuilder();
        Matcher matcher = FONT_OR_CODES.matcher(content);
        String font = "";
        int copied = 0;
        while (matcher.find()) {
            stable.append(content.substring(copied, matcher.start()));
            if (matcher.group(1) != null) {
                font = matcher.group(1);
                stable.append(matcher.group());
            } else {
                append(fonts.get(font), fonts.text(font, matcher.group(2)), used, stable);
            }
            copied = matcher.end();
        }
        return stable.append(content.substring(copied)).toString();
    }

    private static void append(FontResource font, String text, UsedCharacters used, StringBuilder out)
            throws NotComposableException {
        NotComposableException.unless(font.face().has(text), "a character that its font file lacks");
        used.add(font, text);
        Bytes codes = new Bytes(text.length() * 4);
        text.chars().forEach(c -> codes.hex(font.face().glyph((char) c)));
        out.append('<').append(Bytes.latin(codes.toByteArray())).append('>');
    }
}
