package fr.certigrille.report;

import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Puts the replacement character for what a page cannot hold: control characters in names of files and in spoilt cells. */
final class LegibleText extends XMLFilterImpl {

    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");
    private static final String REPLACEMENT = "\uFFFD";

    LegibleText(ContentHandler next) {
        setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        AttributesImpl legible = new AttributesImpl(attributes);
        for (int i = 0; i < legible.getLength(); i++) {
            legible.setValue(i, legible(legible.getValue(i)));
        }
        super.startElement(uri, localName, name, legible);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        String legible = legible(new String(text, start, length));
        super.characters(legible.toCharArray(), 0, legible.length());
    }

    private static String legible(String text) {
        return ILLEGIBLE.matcher(text).replaceAll(REPLACEMENT);
    }
}
