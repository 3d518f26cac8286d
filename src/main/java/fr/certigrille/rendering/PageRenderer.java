package fr.certigrille.rendering;

import fr.certigrille.document.DocumentSchema;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes a self-contained HTML page: XML, validated, through a stylesheet that is given the page's CSS and its SHA-256, by which
 * the page allows this style and nothing else. The same XML gives the same bytes.
 */
public final class PageRenderer {

    private static final QName STYLE = new QName("style");
    private static final QName STYLE_HASH = new QName("style-hash");
    private static final ErrorReporter SILENT = error -> {};

    private final Processor processor = new Processor(false);
    private final DocumentSchema schema;
    private final XsltExecutable executable;
    private final String style;

    /**
     * Compiles schema and stylesheet.
     *
     * @param xslFolder folder of the stylesheets
     * @param schema the schema, relative to it
     * @param stylesheet the stylesheet, relative to it
     * @param css the page's style, relative to it
     * @throws FindingException with CG-302 or CG-405 when one of them is missing or wrong
     */
    public PageRenderer(Path xslFolder, String schema, String stylesheet, String css) {
        this.schema = new DocumentSchema(xslFolder, schema);
        this.executable = compile(xslFolder, stylesheet);
        this.style = read(xslFolder, css);
    }

    /** Sends the events of the XML. */
    public interface Content {
        void write(ContentHandler out) throws SAXException;
    }

    /**
     * The page.
     *
     * @param name the page's name, for findings
     * @throws FindingException with CG-301 when the XML breaks the schema, with CG-404 when the stylesheet fails on it
     */
    public byte[] render(String name, Content content) {
        try {
            ByteArrayOutputStream html = new ByteArrayOutputStream(1 << 16);
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorReporter(SILENT);
            transformer.setStylesheetParameters(
                    Map.of(STYLE, new XdmAtomicValue(style), STYLE_HASH, new XdmAtomicValue(hash(style))));
            XdmNode document = document(name, content);
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, transformer.newSerializer(html));
            return html.toByteArray();
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), code(e)), e);
        }
    }

    /** The page's XML, validated. */
    public byte[] xml(String name, Content content) {
        try {
            ByteArrayOutputStream xml = new ByteArrayOutputStream(1 << 16);
            processor.newSerializer(xml).serializeNode(document(name, content));
            return xml.toByteArray();
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), code(e)), e);
        }
    }

    private XdmNode document(String name, Content content) throws SaxonApiException {
        try {
            BuildingContentHandler tree = processor.newDocumentBuilder().newBuildingContentHandler();
            content.write(schema.validating(name, tree));
            return tree.getDocumentNode();
        } catch (SAXException e) {
            throw new FindingException(Finding.of(Code.DOCUMENT_INVALID, Place.of(name), "XML"), e);
        }
    }

    private XsltExecutable compile(Path xslFolder, String stylesheet) {
        try {
            XsltCompiler compiler = processor.newXsltCompiler();
            compiler.setErrorReporter(SILENT);
            return compiler.compile(
                    new StreamSource(xslFolder.resolve(stylesheet).toFile()));
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.STYLESHEET_UNUSABLE, Place.of(stylesheet), code(e)), e);
        }
    }

    /** With the line ends that a browser makes of them before it takes the hash. */
    private static String read(Path xslFolder, String css) {
        try {
            return Files.readString(xslFolder.resolve(css)).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new FindingException(Finding.of(Code.STYLESHEET_UNUSABLE, Place.of(css), "CSS"), e);
        }
    }

    private static String hash(String style) {
        MessageDigest digest = Sha256.digest();
        return Base64.getEncoder().encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    }

    private static String code(SaxonApiException e) {
        return e.getErrorCode() == null ? "XSLT" : e.getErrorCode().getLocalName();
    }
}
