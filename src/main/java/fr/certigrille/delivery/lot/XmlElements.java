package fr.certigrille.delivery.lot;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes neutral XML of one namespace, in UTF-8 and Unicode form NFC. */
final class XmlElements {

    private final XMLStreamWriter out;
    private final String namespace;

    XmlElements(OutputStream bytes, String namespace) throws XMLStreamException {
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        this.namespace = namespace;
    }

    void root(String name, @Nullable Object... attributes) throws XMLStreamException {
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement(name);
        out.writeDefaultNamespace(namespace);
        attributes(attributes);
    }

    /** Opens an element. Attributes come as name, value, name, value; a null value leaves its attribute out. */
    void open(String name, @Nullable Object... attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
    }

    void close() throws XMLStreamException {
        out.writeEndElement();
    }

    void empty(String name, @Nullable Object... attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Closes what is open. */
    void end() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
    }

    private void attributes(@Nullable Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.writeAttribute(String.valueOf(attributes[i]), line(value.toString()));
            }
        }
    }

    private static String line(String text) {
        return Normalizer.normalize(text.replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .strip();
    }
}
