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
import fr.certigrille.rendering.composition.Composer;
import fr.certigrille.rendering.composition.Composition;
import fr.certigrille.rendering.composition.FoReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes the official documents: neutral XML, validated, to XSL-FO, to PDF/A-2a and PDF/UA-1, in memory all the way. One
 * per worker thread: it owns its FOP factory and its compiled stylesheet and is not thread-safe. The same input gives
 * the same bytes.
 */
public final class FormRenderer {

    private final DocumentSchema schema;
    private final Typeface typeface;
    private final FormStylesheet stylesheet;
    private final Formatter formatter;
    private final Composer composer;
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
     * The same, with looks and words of a folder of grids, which run locked down.
     *
     * @param gridFolder the folder of grids; null for none
     */
    public FormRenderer(Path xslFolder, @Nullable Path gridFolder) {
        JaxpFactories.pin();
        schema = new DocumentSchema(xslFolder);
        typeface = new Typeface(xslFolder);
        stylesheet = new FormStylesheet(xslFolder, gridFolder, typeface);
        formatter = new Formatter(xslFolder);
        composer = new Composer(formatter::typeset, xslFolder.resolve("fonts"));
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
        return compose(annex, name, document(name, d), d.grid(), pdf);
    }

    /** Writes the same document as {@link #render} without composing it: to the eye, to readers and to checkers it is the same. */
    int renderPlain(Annex annex, EvaluationDocument d, OutputStream pdf) {
        String name = name(annex, d);
        return format(annex, name, document(name, out -> DocumentXml.write(d, out)), pdf);
    }

    /** Writes the PDF of the empty form of an annex. */
    public int renderBlank(Annex annex, Grid grid, OutputStream pdf) {
        return format(annex, annex.code(), document(annex.code(), out -> DocumentXml.writeBlank(grid, out)), pdf);
    }

    /**
     * Writes the PDF of a candidate's table of realisations.
     *
     * @return the number of pages
     */
    public int renderSynthesis(Annex annex, Grid grid, Synthesis synthesis, OutputStream pdf) {
        String name = annex.code() + " " + synthesis.number();
        XdmNode document = document(name, out -> SynthesisXml.write(grid, annex, synthesis, out));
        return format(annex, name, document, pdf);
    }

    /** Writes the neutral XML and the XSL-FO of an annex to files, for people who search a fault. */
    public void writeIntermediate(Annex annex, EvaluationDocument d, Path xml, Path fo) {
        String name = name(annex, d);
        XdmNode document = document(name, out -> DocumentXml.write(d, out));
        try {
            stylesheet.serializer(xml).serializeNode(document);
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), "XML"), e);
        }
        stylesheet.transform(annex, document, name, stylesheet.serializer(fo));
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

    /** Composes the PDF of what FOP has set before, or has FOP make it as a whole. */
    private int compose(Annex annex, String name, XdmNode document, Grid grid, OutputStream pdf) {
        FoReader fo = new FoReader();
        stylesheet.transform(annex, document, grid, name, new SAXDestination(fo));
        Optional<Composition> composition = composer.compose(fo, Formatter.created(document));
        return composition.isPresent() ? write(composition.get(), pdf) : format(annex, name, document, pdf);
    }

    private static int write(Composition composition, OutputStream pdf) {
        try {
            pdf.write(composition.pdf());
            return composition.pages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int format(Annex annex, String name, XdmNode document, OutputStream pdf) {
        return formatter.format(name, document, fo -> stylesheet.transform(annex, document, name, fo), pdf);
    }

    /** Sends a document's events. */
    private interface Writing {
        void write(ContentHandler out) throws SAXException;
    }
}
