package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.Looks.Look;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.sax.SAXSource;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.om.GroundedValue;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.SaxonApiUncheckedException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.streams.Steps;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** Neutral XML to XSL-FO, by the look of the document's grid. Thread-safe, but for looks from outside: they run in one thread. */
final class FormStylesheet {

    private static final QName ANNEX = new QName("annex");
    private static final QName LANGUAGE = new QName("language");
    private static final QName WORDING = new QName("wording");
    private static final QName FIELD = new QName(FitFunction.NAMESPACE, "field-too-long");

    /** Saxon's code for a recursion without end. */
    private static final String TOO_DEEP = "SXLM0001";

    /** Findings say what is wrong; Saxon's own sentences may quote the person. */
    private static final ErrorReporter SILENT = error -> {};

    private final Boundary boundary;
    private final Processor processor;
    private final Looks looks;
    private final KeptForms kept = new KeptForms();

    FormStylesheet(Path xslFolder, @Nullable Path gridFolder, Typeface typeface) {
        boundary = new Boundary(xslFolder, gridFolder);
        processor = LockedProcessor.within(boundary);
        FormFunctions.register(processor, typeface);
        looks = new Looks(processor, boundary, xslFolder, gridFolder, SILENT);
        looks.look(Grid.GENERIC_LOOK);
    }

    /**
     * Compiles a look of ours.
     *
     * @throws FindingException with CG-030 or CG-405 if it cannot be used, which its documents are told again
     */
    void prepare(String look) {
        if (looks.outsideFile(look).isEmpty()) {
            looks.look(look);
        }
    }

    /** Where to send the events of a neutral document. */
    BuildingContentHandler builder() {
        try {
            return processor.newDocumentBuilder().newBuildingContentHandler();
        } catch (SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a neutral document that another process has written. */
    XdmNode parse(InputStream document) throws SaxonApiException {
        return processor.newDocumentBuilder().build(new SAXSource(Boundary.reader(), new InputSource(document)));
    }

    Serializer serializer(OutputStream out) {
        return processor.newSerializer(out);
    }

    /** The file of the look from outside that a document asks for; empty where it asks for one of ours. */
    Optional<String> outsideLook(XdmNode document) {
        return looks.outsideFile(attribute(document, "exam", "look"));
    }

    /** Turns a neutral document into the XSL-FO of an annex. */
    void transform(Annex annex, XdmNode document, String name, Destination fo) {
        transformWith(null, annex, document, name, fo);
    }

    /** The same, with what is alike in each document of a grid made once, if a grid is given. */
    void transform(Annex annex, XdmNode document, @Nullable Grid grid, String name, Destination fo) {
        transformWith(grid == null ? null : kept.of(grid, annex), annex, document, name, fo);
    }

    private void transformWith(
            @Nullable Map<String, GroundedValue> parts, Annex annex, XdmNode document, String name, Destination fo) {
        Look look = looks.look(attribute(document, "exam", "look"));
        if (look.outside()) {
            transformOutside(look, annex, document, name, fo);
        } else {
            transformOurs(look, parts, annex, document, name, fo);
        }
    }

    private void transformOurs(
            Look look,
            @Nullable Map<String, GroundedValue> parts,
            Annex annex,
            XdmNode document,
            String name,
            Destination fo) {
        try {
            KeptFunction.keepIn(parts);
            transformer(look, annex, document).applyTemplates(document, fo);
        } catch (SaxonApiException e) {
            throw refusal(name, e);
        } finally {
            KeptFunction.keepIn(null);
        }
    }

    /** The whole result is there, and found harmless, before any of it goes further. */
    private void transformOutside(Look look, Annex annex, XdmNode document, String name, Destination fo) {
        try {
            XdmNode result = harmless(look, annex, document);
            boundary.takeRefusal().ifPresent(what -> {
                throw forbidden(look, what, null);
            });
            processor.writeXdmValue(result, fo);
        } catch (SaxonApiException e) {
            throw boundary.takeRefusal().map(what -> forbidden(look, what, e)).orElseGet(() -> refusal(look, name, e));
        }
    }

    private XdmNode harmless(Look look, Annex annex, XdmNode document) throws SaxonApiException {
        BuildingContentHandler tree = builder();
        transformer(look, annex, document).applyTemplates(document, new SAXDestination(new OutsideFo(tree)));
        return tree.getDocumentNode();
    }

    private Xslt30Transformer transformer(Look look, Annex annex, XdmNode document) throws SaxonApiException {
        Xslt30Transformer transformer = look.executable().load30();
        transformer.setErrorReporter(SILENT);
        transformer.setMessageHandler(message -> {});
        transformer.getUnderlyingController().setTraceFunctionDestination(null);
        transformer.setResultDocumentHandler(uri -> {
            boundary.refuse("xsl:result-document");
            throw new SaxonApiUncheckedException(new SaxonApiException("refused"));
        });
        String language = document.select(Steps.child().where(node -> node.getNodeKind() == XdmNodeKind.ELEMENT))
                .asNode()
                .attribute("language");
        Map<QName, XdmValue> parameters = new HashMap<>();
        parameters.put(ANNEX, new XdmAtomicValue(annex.code()));
        parameters.put(LANGUAGE, new XdmAtomicValue(language));
        parameters.put(WORDING, looks.wording(language));
        transformer.setStylesheetParameters(parameters);
        transformer.setGlobalContextItem(document);
        return transformer;
    }

    private static String attribute(XdmNode document, String element, String attribute) {
        return document.select(Steps.descendant()
                        .where(node -> node.getNodeKind() == XdmNodeKind.ELEMENT
                                && node.getNodeName().getLocalName().equals(element)))
                .findFirst()
                .orElseThrow()
                .attribute(attribute);
    }

    private static FindingException refusal(Look look, String name, SaxonApiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutsideFo.RefusedException refused) {
                return refused.isTooMuch()
                        ? new FindingException(Finding.of(Code.STYLESHEET_TOO_MUCH, Place.of(look.name())), e)
                        : forbidden(look, String.valueOf(refused.getMessage()), e);
            }
        }
        return TOO_DEEP.equals(code(e))
                ? new FindingException(Finding.of(Code.STYLESHEET_TOO_MUCH, Place.of(look.name())), e)
                : refusal(name, e);
    }

    private static FindingException forbidden(Look look, String what, @Nullable Exception cause) {
        Finding finding = Finding.of(Code.STYLESHEET_REFUSED, Place.of(look.name()), what);
        return cause == null ? new FindingException(finding) : new FindingException(finding, cause);
    }

    private static FindingException refusal(String name, SaxonApiException e) {
        if (FIELD.equals(e.getErrorCode())) {
            return new FindingException(
                    Finding.of(Code.FIELD_TOO_LONG, Place.of(name), String.valueOf(e.getMessage())));
        }
        return new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), code(e)), e);
    }

    static String code(Exception e) {
        return e instanceof SaxonApiException saxon && saxon.getErrorCode() != null
                ? saxon.getErrorCode().getLocalName()
                : "XSLT";
    }
}
