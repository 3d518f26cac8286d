package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The measures of one TrueType font file. Thread-safe: its tables are read when it is set up. */
final class FontFace {

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, Double> widths = new ConcurrentHashMap<>();

    /**
     * Reads a font.
     *
     * @throws FindingException with CG-406 when the file is missing or no font
     */
    FontFace(Path file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            String name = String.valueOf(file.getFileName());
            throw new FindingException(Finding.of(Code.FONT_UNUSABLE, Place.of("xsl"), name), e);
        }
    }

    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    /** Advance width in em, rounded up as the PDF may round it. */
    double width(int codePoint) {
        return widths.computeIfAbsent(codePoint, this::measure);
    }

    private double measure(int codePoint) {
        try {
            return Math.ceil(font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) * 1000 / unitsPerEm) / 1000;
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.FONT_UNUSABLE, Place.of("xsl"), "TTF"), e);
        }
    }
}
