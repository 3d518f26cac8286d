package fr.certigrille.rendering;

import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Lets through the XSL-FO of a stylesheet from outside: no foreign objects, no images but ours, no more than any form needs. */
final class OutsideFo extends XMLFilterImpl {

    private static final int MOST_EVENTS = 400_000;
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final Set<String> NAMESPACES = Set.of(
            "http://www.w3.org/1999/XSL/Format",
            "http://xmlgraphics.apache.org/fop/extensions",
            "adobe:ns:meta/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://purl.org/dc/elements/1.1/");
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\b(url|uri)\\s*\\(|^\\s*[a-z][a-z0-9+.-]*:/");
    private static final Pattern OUR_IMAGE = Pattern.compile("url\\('form:[^']*'\\)");
    private static final Set<String> REFERRING =
            Set.of("src", "background-image", "external-destination", "content-src");

    private int events;
    private long characters;

    /** Why some XSL-FO is refused. */
    static final class RefusedException extends SAXException {
        private static final long serialVersionUID = 1L;

        private final boolean tooMuch;

        RefusedException(String what, boolean tooMuch) {
            super(what);
            this.tooMuch = tooMuch;
        }

        boolean isTooMuch() {
            return tooMuch;
        }
    }

    OutsideFo(ContentHandler next) {
        setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (++events > MOST_EVENTS) {
            throw new RefusedException("elements", true);
        }
        if (!NAMESPACES.contains(uri) || name.equals("instream-foreign-object") || name.equals("external-document")) {
            throw new RefusedException(name, false);
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            check(attributes.getLocalName(i), attributes.getValue(i));
            count(attributes.getValue(i).length());
        }
        super.startElement(uri, name, qualified, attributes);
    }

    private static void check(String attribute, String value) throws SAXException {
        boolean refers =
                REFERRING.contains(attribute) || REFERENCE.matcher(value).find();
        boolean words = attribute.equals("alt-text") || attribute.equals("about");
        if (refers && !words && !OUR_IMAGE.matcher(value).matches()) {
            throw new RefusedException(attribute, false);
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        count(length);
        super.characters(text, start, length);
    }

    private void count(int length) throws SAXException {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new RefusedException("characters", true);
        }
    }
}
