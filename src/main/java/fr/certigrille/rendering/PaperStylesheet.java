package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.nio.file.Path;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** The compiled stylesheet of a paper, neutral XML to XSL-FO. */
final class PaperStylesheet {

    private static final QName FIELD = new QName(FitFunction.NAMESPACE, "field-too-long");

    /** Findings say what is wrong; Saxon's own sentences may quote people. */
    private static final ErrorReporter SILENT = error -> {};

    private final Processor processor = new Processor(false);
    private final XsltExecutable executable;

    PaperStylesheet(Path file, Typeface typeface) {
        FormFunctions.register(processor, typeface);
        try {
            XsltCompiler compiler = processor.newXsltCompiler();
            compiler.setErrorReporter(SILENT);
            executable = compiler.compile(new StreamSource(file.toFile()));
        } catch (SaxonApiException e) {
            Place place = Place.of(String.valueOf(file.getFileName()));
            throw new FindingException(Finding.of(Code.STYLESHEET_UNUSABLE, place, code(e)), e);
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

    void transform(XdmNode document, String name, Destination fo) {
        try {
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorReporter(SILENT);
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, fo);
        } catch (SaxonApiException e) {
            throw refusal(name, e);
        }
    }

    private static FindingException refusal(String name, SaxonApiException e) {
        return FIELD.equals(e.getErrorCode())
                ? new FindingException(Finding.of(Code.FIELD_TOO_LONG, Place.of(name), String.valueOf(e.getMessage())))
                : new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), code(e)), e);
    }

    private static String code(SaxonApiException e) {
        return e.getErrorCode() == null ? "XSLT" : e.getErrorCode().getLocalName();
    }
}
