package fr.certigrille.rendering.composition;

import fr.certigrille.rendering.composition.Template.Kind;
import java.util.List;
import org.apache.fop.pdf.PDFNumber;

/**
 * How FOP sets the lines of a text: each line is a marked content of its own, and an empty one is none.
 *
 * @param font of all lines
 * @param size of the type in mpt
 * @param lines how each line is set, from the first down
 * @param reference the operators of an element's children that point to marked content
 */
record LearntLines(FontResource font, int size, List<Line> lines, Template reference) {

    private static final int DECIMALS = 8;

    /**
     * A line: an operator that begins marked content, one that sets the position, the text, the end.
     *
     * @param begin up to the identifier of the marked content
     * @param position up to the indent
     * @param text up to the codes
     * @param end what stands behind the codes
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(byte[] begin, byte[] position, byte[] text, byte[] end) {}

    /** Whether a text can be set so: each character has a glyph and each line has room. */
    boolean holds(FoText text) {
        return text.lines().size() <= lines.size()
                && text.lines().stream()
                        .allMatch(line -> font.face().has(line) && font.face().length(line, size) <= text.width());
    }

    /** How many marked contents a text makes. */
    static int contents(FoText text) {
        return (int) text.lines().stream().filter(line -> !line.isEmpty()).count();
    }

    void write(FoText text, int firstContent, Bytes out) {
        int content = firstContent;
        List<String> texts = text.lines();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                write(lines.get(i), texts.get(i), content++, text, out);
            }
        }
    }

    private void write(Line line, String text, int content, FoText place, Bytes out) {
        int length = font.face().length(text, size);
        out.add(line.begin()).add(content).add(line.position());
        out.add(indent(place.alignment().indent(place.width(), length))).add(line.text());
        for (int i = 0; i < text.length(); i++) {
            out.hex(font.face().glyph(text.charAt(i)));
        }
        out.add(line.end());
    }

    /** An indent as FOP writes it. */
    static String indent(int mpt) {
        return mpt == 0 ? "0" : PDFNumber.doubleOut(mpt / 1000f, DECIMALS);
    }

    /** The children of the element that has the text. */
    void writeReferences(FoText text, int page, int firstContent, Bytes out) {
        for (int i = 0; i < contents(text); i++) {
            int content = firstContent + i;
            out.add(i == 0 ? "" : " ");
            reference.write(out, (slot, to) -> to.add(slot.kind() == Kind.PAGE ? page : content));
        }
    }
}
