package fr.certigrille.rendering;

import fr.certigrille.document.DocumentSchema;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Makes the papers that are no official form, as the official forms are made: neutral XML, validated, to XSL-FO, to PDF/A-2a and
 * PDF/UA-1. Not thread-safe. The same input gives the same bytes.
 */
public final class PaperRenderer {

    private final DocumentSchema schema;
    private final Typeface typeface;
    private final PaperStylesheet stylesheet;
    private final Formatters formatters;

    /**
     * Sets up the fonts, the schema, the stylesheet and FOP.
     *
     * @param xslFolder the folder of the stylesheets
     * @throws FindingException with CG-302, CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public PaperRenderer(Path xslFolder, PaperKind kind) {
        this(new Typesetting(xslFolder), kind);
    }

    /** The same, with fonts and FOP that others use, too. */
    public PaperRenderer(Typesetting typesetting, PaperKind kind) {
        schema = new DocumentSchema(typesetting.xslFolder(), kind.schema());
        typeface = typesetting.typeface();
        stylesheet = new PaperStylesheet(typesetting.xslFolder().resolve(kind.stylesheet()), typeface);
        formatters = typesetting.formatters();
    }

    /** Sends the events of a paper's neutral XML, whose root tells the date of the paper as {@code created}. */
    public interface Content {
        void write(ContentHandler out) throws SAXException;
    }

    /**
     * Writes the PDF of a paper whose neutral XML is given as bytes.
     *
     * @return the number of pages
     */
    public int render(String name, byte[] xml, OutputStream pdf) {
        return render(name, out -> parse(xml, out), pdf);
    }

    /**
     * Writes the PDF. Nothing is written when it fails.
     *
     * @param name the paper's name, for findings
     * @return the number of pages
     * @throws FindingException with a 3xx code when the XML breaks the schema, with a 4xx code when a character has no glyph,
     *     something overflows or a field is too long
     */
    public int render(String name, Content content, OutputStream pdf) {
        XdmNode document = document(name, content);
        return formatters.with(
                formatter -> formatter.format(name, document, fo -> stylesheet.transform(document, name, fo), pdf));
    }

    private XdmNode document(String name, Content content) {
        try {
            BuildingContentHandler tree = stylesheet.builder();
            content.write(schema.validating(name, new GlyphGuard(typeface, name, tree)));
            return tree.getDocumentNode();
        } catch (SAXException | SaxonApiException e) {
            throw new FindingException(Finding.of(Code.DOCUMENT_INVALID, Place.of(name), "XML"), e);
        }
    }

    private static void parse(byte[] xml, ContentHandler out) throws SAXException {
        try {
            XMLReader reader = reader();
            reader.setContentHandler(out);
            reader.parse(new InputSource(new ByteArrayInputStream(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
