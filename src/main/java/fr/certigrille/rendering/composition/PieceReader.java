package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/** Reads one piece after the other, with marks in place of what is filled in. */
final class PieceReader {

    private static final Pattern BOX = Pattern.compile("(url\\('form:(?:square|round))(-ticked)?(/.*)");

    private final XmlWriter fo = new XmlWriter();
    private List<FoPiece.Box> boxes = new ArrayList<>();
    private final AttributesImpl container = new AttributesImpl();
    private final AttributesImpl block = new AttributesImpl();
    private final StringBuilder text = new StringBuilder();
    private int elements;
    private int textStart;
    private int textEnd = -1;

    void open(String localName, String name, CharSequence namespaces, Attributes attributes) {
        elements++;
        remember(localName, attributes);
        Matcher box = BOX.matcher(String.valueOf(attributes.getValue("src")));
        String description = description(attributes);
        if (localName.equals("external-graphic") && description != null && box.matches()) {
            openBox(name, namespaces, attributes, box);
            boxes.add(new FoPiece.Box(box.group(2) != null, description));
        } else {
            fo.open(name, namespaces, attributes);
        }
        textStart = fo.length();
    }

    private void remember(String localName, Attributes attributes) {
        if (elements == 1) {
            container.setAttributes(attributes);
        } else if (elements == 2 && localName.equals("block")) {
            block.setAttributes(attributes);
        } else {
            elements = Integer.MAX_VALUE / 2;
        }
    }

    private static @Nullable String description(Attributes attributes) {
        return attributes.getValue("http://xmlgraphics.apache.org/fop/extensions", "alt-text");
    }

    private void openBox(String name, CharSequence namespaces, Attributes attributes, Matcher box) {
        fo.start(name, namespaces);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getLocalName(i);
            if (attribute.equals("src")) {
                fo.attribute("src", box.group(1) + Mark.TICK + box.group(3));
            } else if (attribute.equals("alt-text")) {
                fo.attribute(attributes.getQName(i), String.valueOf(Mark.DESCRIPTION));
            } else {
                fo.attribute(attributes.getQName(i), attributes.getValue(i));
            }
        }
        fo.out().append('>');
    }

    void text(String characters) {
        fo.text(characters);
        text.append(characters);
    }

    void close(String name) {
        if (textEnd < textStart) {
            textEnd = fo.length();
        }
        fo.close(name);
    }

    /** Ends a piece; a piece of one block of text that can be filled in gets a mark in place of its text. */
    FoPiece take() {
        FoText found = elements == 2 ? TextPlace.of(container, block, text.toString()) : null;
        if (found != null) {
            fo.out().replace(textStart, textEnd, "" + Mark.TEXT + found.capacity() + Mark.TEXT);
        }
        FoPiece piece = new FoPiece(fo.take(), boxes, found);
        boxes = new ArrayList<>();
        text.setLength(0);
        elements = 0;
        textEnd = -1;
        return piece;
    }
}
