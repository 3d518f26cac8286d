package fr.certigrille.document;

import fr.certigrille.grid.Grid;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes the neutral XML, valid against {@code xsl/schema/evaluation.xsd}: all that the official documents present, the
 * grid's own words included. Numbers have a decimal point, dates are ISO 8601, texts are in Unicode form NFC.
 */
public final class DocumentXml {

    static final String NAMESPACE = "urn:certigrille:evaluation:1";

    private DocumentXml() {}

    /**
     * Writes an evaluation.
     *
     * @throws SAXException when the receiver refuses it
     */
    public static void write(EvaluationDocument d, ContentHandler out) throws SAXException {
        write(d.grid(), new StatedValues(d), out);
    }

    /**
     * Writes the empty form of a grid.
     *
     * @throws SAXException when the receiver refuses it
     */
    public static void writeBlank(Grid grid, ContentHandler out) throws SAXException {
        write(grid, null, out);
    }

    private static void write(Grid grid, @Nullable StatedValues stated, ContentHandler out) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("", NAMESPACE);
        Elements elements = new Elements(out, NAMESPACE);
        elements.open(
                "evaluation",
                "language",
                grid.language(),
                "outcome",
                stated == null ? "BLANK" : stated.outcome(),
                "created",
                stated == null ? grid.session() + "-01-01" : stated.created());
        if (stated != null) {
            stated.writePeople(elements);
        }
        new GridElements(grid, stated, elements).write();
        elements.close("evaluation");
        out.endPrefixMapping("");
        out.endDocument();
    }
}
