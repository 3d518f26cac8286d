package fr.certigrille.document;

import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes elements of one namespace as SAX events. */
public final class Elements {

    private final ContentHandler out;
    private final String namespace;

    public Elements(ContentHandler out, String namespace) {
        this.out = out;
        this.namespace = namespace;
    }

    /** Opens an element. Attributes come as name, value, name, value; a null value leaves its attribute out. */
    public void open(String name, @Nullable Object... attributes) throws SAXException {
        AttributesImpl list = new AttributesImpl();
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                String attribute = String.valueOf(attributes[i]);
                list.addAttribute("", attribute, attribute, "CDATA", value.toString());
            }
        }
        out.startElement(namespace, name, name, list);
    }

    public void close(String name) throws SAXException {
        out.endElement(namespace, name, name);
    }

    public void empty(String name, @Nullable Object... attributes) throws SAXException {
        open(name, attributes);
        close(name);
    }

    public void text(String name, String text, @Nullable Object... attributes) throws SAXException {
        open(name, attributes);
        characters(text);
        close(name);
    }

    void characters(String text) throws SAXException {
        out.characters(text.toCharArray(), 0, text.length());
    }
}
