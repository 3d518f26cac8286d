package fr.certigrille.rendering;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Refuses a document with a character that no font has, before any page is made. Names the code point only. */
final class GlyphGuard extends XMLFilterImpl {

    private final Typeface typeface;
    private final String name;

    GlyphGuard(Typeface typeface, String name, ContentHandler next) {
        this.typeface = typeface;
        this.name = name;
        setContentHandler(next);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        for (int i = 0; i < attributes.getLength(); i++) {
            check(attributes.getValue(i));
        }
        super.startElement(uri, localName, qName, attributes);
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        check(new String(ch, start, length));
        super.characters(ch, start, length);
    }

    private void check(String text) {
        text.codePoints().filter(c -> c != '\n' && !typeface.has(c)).findFirst().ifPresent(this::refuse);
    }

    private void refuse(int codePoint) {
        throw new FindingException(Finding.of(Code.GLYPH_MISSING, Place.of(name), String.format("U+%04X", codePoint)));
    }
}
