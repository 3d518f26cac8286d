package fr.certigrille.document;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A schema of XML that this program writes. Not thread-safe: the JDK counts the occurrences of elements in the compiled schema itself
 * ({@code XSDFACM}), so that each of two threads sees what the other counted. Each thread compiles its own, once.
 */
public final class DocumentSchema {

    private static final String FILE = "schema/evaluation.xsd";

    private final Schema schema;

    /**
     * Compiles the schema of documents.
     *
     * @throws FindingException with CG-302 when the schema is missing or broken
     */
    public DocumentSchema(Path xslFolder) {
        this(xslFolder, FILE);
    }

    /**
     * Compiles a schema.
     *
     * @param file the schema, relative to the folder
     * @throws FindingException with CG-302 when the schema is missing or broken
     */
    public DocumentSchema(Path xslFolder, String file) {
        try {
            schema = factory().newSchema(xslFolder.resolve(file).toFile());
        } catch (SAXException e) {
            throw new FindingException(Finding.of(Code.SCHEMA_UNUSABLE, Place.of(file)), e);
        }
    }

    /**
     * A validation that hands every event on to the next handler.
     *
     * @param name the document's name, for findings
     * @param next who receives the events
     * @return where to send the events; it throws a FindingException with CG-301 at the first violation
     */
    public ContentHandler validating(String name, ContentHandler next) {
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(new Refusal(name));
        validator.setContentHandler(next);
        return validator;
    }

    /** The factory of the JDK, whatever else the class path holds. */
    private static SchemaFactory factory() throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private record Refusal(String name) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            refuse(e);
        }

        @Override
        public void error(SAXParseException e) {
            refuse(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            refuse(e);
        }

        /** Only the rule's name leaves: the parser's sentence quotes values of the person. */
        private void refuse(SAXParseException e) {
            String sentence = String.valueOf(e.getMessage());
            int colon = sentence.indexOf(':');
            String rule = colon > 0 ? sentence.substring(0, colon) : "XML";
            throw new FindingException(Finding.of(Code.DOCUMENT_INVALID, Place.of(name), rule));
        }
    }
}
