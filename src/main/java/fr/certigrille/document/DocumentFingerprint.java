package fr.certigrille.document;

import fr.certigrille.file.Sha256;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.xml.sax.SAXException;

/** Fingerprints of what documents present. Not thread-safe. */
public final class DocumentFingerprint {

    private final DocumentSchema schema;
    private final SAXTransformerFactory serializers =
            (SAXTransformerFactory) SAXTransformerFactory.newDefaultInstance();

    /**
     * Compiles the schema.
     *
     * @param xslFolder folder of the stylesheets, which holds the schema
     * @throws fr.certigrille.finding.FindingException when the schema is missing or broken
     */
    public DocumentFingerprint(Path xslFolder) {
        this.schema = new DocumentSchema(xslFolder);
    }

    /**
     * SHA-256 of the document's XML.
     *
     * @throws fr.certigrille.finding.FindingException when the XML is not valid against the schema
     */
    public String of(EvaluationDocument document) {
        MessageDigest digest = Sha256.digest();
        try {
            TransformerHandler serializer = serializers.newTransformerHandler();
            serializer.getTransformer().setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            serializer.setResult(new StreamResult(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
            String name = document.evaluation().candidate().number();
            DocumentXml.write(document, schema.validating(name, serializer));
        } catch (SAXException | TransformerConfigurationException e) {
            throw new IllegalStateException("a digest refuses nothing", e);
        }
        return Sha256.of(digest);
    }
}
