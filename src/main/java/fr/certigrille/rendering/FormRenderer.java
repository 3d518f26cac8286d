package fr.certigrille.rendering;

import fr.certigrille.document.DocumentSchema;
import fr.certigrille.document.DocumentXml;
import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.document.SynthesisXml;
import fr.certigrille.evaluation.Synthesis;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.PressOrder.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes the official documents: neutral XML, validated, to XSL-FO, to PDF/A-2a and PDF/UA-1, in memory all the way. One
 * per worker thread: it owns its FOP factory and is not thread-safe; {@link FormRenderers} make several that share what they
 * can. The same input gives the same bytes.
 */
public final class FormRenderer {

    private final DocumentSchema schema;
    private final Typeface typeface;
    private final FormStylesheet stylesheet;
    private final Press press;
    private final @Nullable OutsidePress outside;
    private @Nullable EvaluationDocument latest;
    private @Nullable XdmNode latestNode;

    /**
     * Sets up the fonts, the schema, the stylesheet and FOP.
     *
     * @param xslFolder the folder that holds {@code evaluation-to-fo.xsl} and {@code fop.xconf}
     * @throws FindingException with CG-302, CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public FormRenderer(Path xslFolder) {
        this(xslFolder, null);
    }

    /**
     * The same, with looks and words of a folder of grids; its looks run in a process of their own, locked down.
     *
     * @param gridFolder the folder of grids; null for none
     */
    public FormRenderer(Path xslFolder, @Nullable Path gridFolder) {
        this(xslFolder, gridFolder, OutsidePress.LIMIT);
    }

    FormRenderer(Path xslFolder, @Nullable Path gridFolder, Duration limit) {
        this(new FormRenderers(xslFolder, gridFolder), limit);
    }

    FormRenderer(FormRenderers shared, Duration limit) {
        schema = new DocumentSchema(shared.xslFolder());
        typeface = shared.typeface();
        stylesheet = shared.stylesheet();
        press = shared.press();
        Path gridFolder = shared.gridFolder();
        outside = gridFolder == null ? null : new OutsidePress(shared.xslFolder(), gridFolder, limit);
    }

    /**
     * Writes the PDF of an annex for one evaluation. Nothing is written when it fails.
     *
     * @return the number of pages, added ones included
     * @throws FindingException with a 3xx code when the document breaks the schema, with a 4xx code when a character has
     *     no glyph, something overflows its frame or a field is too long
     */
    public int render(Annex annex, EvaluationDocument d, OutputStream pdf) {
        String name = name(annex, d);
        return make(Kind.COMPOSED, annex, name, document(name, d), d.grid(), pdf);
    }

    /** Writes the same document as {@link #render} without composing it: to the eye, to readers and to checkers it is the same. */
    int renderPlain(Annex annex, EvaluationDocument d, OutputStream pdf) {
        String name = name(annex, d);
        return make(Kind.PLAIN, annex, name, document(name, out -> DocumentXml.write(d, out)), pdf);
    }

    /** Writes the PDF of the empty form of an annex. */
    public int renderBlank(Annex annex, Grid grid, OutputStream pdf) {
        return make(
                Kind.PLAIN, annex, annex.code(), document(annex.code(), out -> DocumentXml.writeBlank(grid, out)), pdf);
    }

    /**
     * Writes the PDF of a candidate's table of realisations.
     *
     * @return the number of pages
     */
    public int renderSynthesis(Annex annex, Grid grid, Synthesis synthesis, OutputStream pdf) {
        String name = annex.code() + " " + synthesis.number();
        XdmNode document = document(name, out -> SynthesisXml.write(grid, annex, synthesis, out));
        return make(Kind.PLAIN, annex, name, document, pdf);
    }

    /** Writes the neutral XML and the XSL-FO of an annex, for people who search a fault. */
    public void writeIntermediate(Annex annex, EvaluationDocument d, OutputStream xml, OutputStream fo) {
        String name = name(annex, d);
        XdmNode document = document(name, out -> DocumentXml.write(d, out));
        try {
            xml.write(serialized(name, document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        make(Kind.FO, annex, name, document, fo);
    }

    /** SHA-256, in lower-case hexadecimal, over the stylesheet folder, fonts included: any change of look changes it. */
    public static String fingerprint(Path xslFolder) {
        return FolderFingerprint.of(xslFolder);
    }

    /** The name that findings give the document: never the person's. */
    private static String name(Annex annex, EvaluationDocument d) {
        return annex.code() + " " + d.evaluation().candidate().number();
    }

    /** The neutral XML of an evaluation, whose documents come one after the other. */
    private XdmNode document(String name, EvaluationDocument d) {
        if (latestNode == null || !d.equals(latest)) {
            latestNode = document(name, out -> DocumentXml.write(d, out));
            latest = d;
        }
        return latestNode;
    }

    private XdmNode document(String name, Writing writing) {
        try {
            BuildingContentHandler tree = stylesheet.builder();
            writing.write(schema.validating(name, new GlyphGuard(typeface, name, tree)));
            return tree.getDocumentNode();
        } catch (SAXException | SaxonApiException e) {
            throw new FindingException(Finding.of(Code.DOCUMENT_INVALID, Place.of(name), "XML"), e);
        }
    }

    private int make(Kind kind, Annex annex, String name, XdmNode document, OutputStream out) {
        return make(kind, annex, name, document, null, out);
    }

    /** Makes a document here or, with a look from outside, in the process for such looks. */
    private int make(Kind kind, Annex annex, String name, XdmNode document, @Nullable Grid grid, OutputStream out) {
        Optional<String> look = outside == null ? Optional.empty() : stylesheet.outsideLook(document);
        return look.isPresent()
                ? makeOutside(look.get(), new PressOrder(kind, annex, name, serialized(name, document)), out)
                : press.make(kind, annex, name, document, grid, out);
    }

    private int makeOutside(String look, PressOrder order, OutputStream out) {
        PressReply reply = Objects.requireNonNull(outside).carryOut(look, order);
        try {
            out.write(reply.content());
            return reply.pages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] serialized(String name, XdmNode document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            stylesheet.serializer(bytes).serializeNode(document);
            return bytes.toByteArray();
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), "XML"), e);
        }
    }

    /** Sends a document's events. */
    private interface Writing {
        void write(ContentHandler out) throws SAXException;
    }
}
