package fr.certigrille.rendering.composition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font file: which glyph shows a character, and how wide FOP takes it to be. Thread-safe. */
final class Face {

    private static final int UNKNOWN = -1;

    private final byte[] file;
    private final CmapLookup glyphs;
    private final int[] widths;
    private final int[] glyphOf = new int[Character.MAX_VALUE + 1];

    Face(Path path) {
        try {
            file = Files.readAllBytes(path);
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file)));
            glyphs = font.getUnicodeCmapLookup();
            widths = widths(font);
            Arrays.fill(glyphOf, UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of each glyph, by its number. */
    private static int[] widths(TrueTypeFont font) throws IOException {
        int[] widths = new int[font.getNumberOfGlyphs()];
        int unitsPerEm = font.getUnitsPerEm();
        for (int glyph = 0; glyph < widths.length; glyph++) {
            widths[glyph] = font.getAdvanceWidth(glyph) * 1000 / unitsPerEm;
        }
        return widths;
    }

    byte[] file() {
        return file;
    }

    /** The number of the glyph that shows a character, 0 when there is none. */
    int glyph(char c) {
        if (glyphOf[c] == UNKNOWN) {
            glyphOf[c] = glyphs.getGlyphId(c);
        }
        return glyphOf[c];
    }

    /** Whether each character of the text has a glyph. */
    boolean has(String text) {
        return text.chars().allMatch(c -> glyph((char) c) != 0);
    }

    /** Advance width in thousandths of an em, rounded down as FOP does. */
    int width(char c) {
        return widths[glyph(c)];
    }

    /**
     * Length of a line in mpt, as FOP adds it up.
     *
     * @param size type size in mpt
     */
    int length(String line, int size) {
        return line.chars().map(c -> width((char) c) * size / 1000).sum();
    }
}
