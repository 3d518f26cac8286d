package fr.certigrille.rendering.composition;

import fr.certigrille.file.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fop.fonts.truetype.FontFileReader;
import org.apache.fop.fonts.truetype.TTFSubSetFile;

/**
 * A subset of a font, ready to be written: FOP's subset of the font file, under codes that are the glyph numbers of the whole
 * file. It depends on nothing but the font and the characters.
 */
final class EmbeddedFont {

    /** How many objects a font takes. */
    static final int OBJECTS = 6;

    private static final int TAG_LETTERS = 6;

    private final FontResource font;
    private final String name;
    private final Map<Integer, Character> characters = new TreeMap<>();
    private final byte[] file;
    private final int fileLength;
    private final byte[] glyphs;
    private final byte[] unicode;
    private final byte[] digest;

    EmbeddedFont(FontResource font, BitSet used) {
        this.font = font;
        used.stream().forEach(c -> characters.putIfAbsent(font.face().glyph((char) c), (char) c));
        Map<Integer, Integer> subset = new HashMap<>(Map.of(0, 0));
        characters.keySet().forEach(glyph -> subset.putIfAbsent(glyph, subset.size()));
        Bytes toGlyphs = toGlyphs(subset);
        byte[] subsetFile = subset(subset);
        fileLength = subsetFile.length;
        Bytes toUnicode = toUnicode();
        try (Flate flate = new Flate(Flate.SMALL)) {
            file = flate.deflate(subsetFile, fileLength).toByteArray();
            glyphs = flate.deflate(toGlyphs.array(), toGlyphs.size()).toByteArray();
            unicode = flate.deflate(toUnicode.array(), toUnicode.size()).toByteArray();
        }
        digest = digest(subsetFile);
        name = tag() + "+" + font.faceName();
    }

    private byte[] subset(Map<Integer, Integer> subset) {
        try {
            TTFSubSetFile ttf = new TTFSubSetFile();
            FontFileReader reader =
                    new FontFileReader(new ByteArrayInputStream(font.face().file()));
            ttf.readFont(reader, font.faceName(), null, subset);
            return ttf.getFontSubset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From codes to the glyphs of the subset. */
    private Bytes toGlyphs(Map<Integer, Integer> subset) {
        int last = characters.keySet().stream().mapToInt(i -> i).max().orElse(0);
        Bytes map = new Bytes(2 * last + 2);
        for (int code = 0; code <= last; code++) {
            int glyph = subset.getOrDefault(code, 0);
            map.write(glyph >> 8);
            map.write(glyph);
        }
        return map;
    }

    private Bytes toUnicode() {
        Bytes map = new Bytes(4096);
        map.add("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.add("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
        map.add("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.add("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        int left = characters.size();
        int written = 0;
        for (Map.Entry<Integer, Character> entry : characters.entrySet()) {
            if (written++ % 100 == 0) {
                map.add(written > 1 ? "endbfchar\n" : "")
                        .add(Math.min(100, left))
                        .add(" beginbfchar\n");
                left -= 100;
            }
            map.add("<").hex(entry.getKey()).add("> <").hex(entry.getValue()).add(">\n");
        }
        return map.add("endbfchar\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    }

    private byte[] digest(byte[] subsetFile) {
        MessageDigest sha = Sha256.digest();
        sha.update(subsetFile);
        sha.update(characters.toString().getBytes(StandardCharsets.UTF_8));
        return sha.digest(font.faceName().getBytes(StandardCharsets.UTF_8));
    }

    private String tag() {
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG_LETTERS; i++) {
            tag.append((char) ('A' + (digest[i] & 0xFF) % 26));
        }
        return tag.toString();
    }

    /** What tells this subset from every other one. */
    byte[] digest() {
        return digest;
    }

    String resourceName() {
        return font.name();
    }

    /** Writes the objects from a number on; the first of them is the font. */
    void write(int number, PdfWriter pdf) {
        int descendant = number + 1;
        int descriptor = number + 2;
        int fontFile = number + 3;
        int toGlyphs = number + 4;
        int toUnicode = number + 5;
        pdf.object(number)
                .add("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /ToUnicode ")
                .reference(toUnicode)
                .add(" /DescendantFonts [")
                .reference(descendant)
                .add("] >>");
        pdf.object(descendant)
                .add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name)
                .add(" /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> /FontDescriptor ")
                .reference(descriptor)
                .add(" /CIDToGIDMap ")
                .reference(toGlyphs)
                .add(" /DW 0 /W [" + widths() + "] >>");
        pdf.object(descriptor)
                .add("<< /Type /FontDescriptor /FontName /" + name + " /FontFile2 ")
                .reference(fontFile)
                .add(" " + font.descriptor() + " >>");
        pdf.stream(fontFile, "/Filter /FlateDecode /Length1 " + fileLength, file, file.length);
        pdf.stream(toGlyphs, "/Filter /FlateDecode", glyphs, glyphs.length);
        pdf.stream(toUnicode, "/Filter /FlateDecode", unicode, unicode.length);
    }

    private String widths() {
        StringBuilder widths = new StringBuilder();
        int last = -2;
        for (Map.Entry<Integer, Character> entry : characters.entrySet()) {
            if (entry.getKey() != last + 1) {
                widths.append(last < 0 ? "" : "] ").append(entry.getKey()).append(" [");
            } else {
                widths.append(' ');
            }
            widths.append(font.face().width(entry.getValue()));
            last = entry.getKey();
        }
        return widths.append(']').toString();
    }
}
