package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Annex;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.ErrorReporter;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.Destination;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

/** The compiled stylesheet, neutral XML to XSL-FO. */
final class FormStylesheet {

    private static final String ENTRY = "evaluation-to-fo.xsl";
    private static final QName ANNEX = new QName("annex");
    private static final QName FIELD = new QName(FitFunction.NAMESPACE, "field-too-long");

    /** Findings say what is wrong; Saxon's own sentences may quote the person. */
    private static final ErrorReporter SILENT = error -> {};

    private final Processor processor = new Processor(false);
    private final XsltExecutable executable;

    FormStylesheet(Path xslFolder, Typeface typeface) {
        TextFitter fitter = new TextFitter(typeface);
        processor.registerExtensionFunction(new FitFunction("text", fitter::fit));
        processor.registerExtensionFunction(new FitFunction("line", fitter::fitLine));
        processor.registerExtensionFunction(new RunsFunction(typeface));
        try {
            XsltCompiler compiler = processor.newXsltCompiler();
            compiler.setErrorReporter(SILENT);
            executable =
                    compiler.compile(new StreamSource(xslFolder.resolve(ENTRY).toFile()));
        } catch (SaxonApiException e) {
            throw new FindingException(Finding.of(Code.STYLESHEET_UNUSABLE, Place.of(ENTRY), code(e)), e);
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

    Serializer serializer(Path file) {
        return processor.newSerializer(file.toFile());
    }

    /** Turns a neutral document into the XSL-FO of an annex. */
    void transform(Annex annex, XdmNode document, String name, Destination fo) {
        try {
            Xslt30Transformer transformer = executable.load30();
            transformer.setErrorReporter(SILENT);
            transformer.setStylesheetParameters(Map.of(ANNEX, new XdmAtomicValue(annex.code())));
            transformer.setGlobalContextItem(document);
            transformer.applyTemplates(document, fo);
        } catch (SaxonApiException e) {
            throw refusal(name, e);
        }
    }

    private static FindingException refusal(String name, SaxonApiException e) {
        if (FIELD.equals(e.getErrorCode())) {
            return new FindingException(
                    Finding.of(Code.FIELD_TOO_LONG, Place.of(name), String.valueOf(e.getMessage())));
        }
        return new FindingException(Finding.of(Code.RENDERING_FAILED, Place.of(name), code(e)), e);
    }

    private static String code(SaxonApiException e) {
        return e.getErrorCode() == null ? "XSLT" : e.getErrorCode().getLocalName();
    }
}
