package fr.certigrille.rendering.composition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the XSL-FO of a document apart. A document that has anything but absolutely placed block containers in the flow of a
 * page cannot be taken apart.
 */
public final class FoReader extends DefaultHandler {

    private static final int CHILD_OF_ROOT = 2;
    private static final int PIECE = 4;

    private final XmlWriter frame = new XmlWriter();
    private final StringBuilder namespaces = new StringBuilder();
    private final PieceReader piece = new PieceReader();
    private final List<List<FoPiece>> pages = new ArrayList<>();
    private int depth;
    private boolean inFlow;
    private boolean inDeclarations;
    private @Nullable String title;
    private boolean unusual;

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        namespaces.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix);
        namespaces.append("=\"").append(uri.replace("&", "&amp;")).append('"');
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        depth++;
        if (inFlow) {
            startInFlow(localName, name, attributes);
        } else {
            inDeclarations |= depth == CHILD_OF_ROOT && localName.equals("declarations");
            frame.open(name, namespaces, attributes);
            enterFlow(localName);
        }
        namespaces.setLength(0);
    }

    private void enterFlow(String localName) {
        if (localName.equals("flow")) {
            inFlow = true;
            pages.add(new ArrayList<>());
            frame.mark(Mark.PIECES);
            unusual |= depth != PIECE - 1;
        }
    }

    private void startInFlow(String localName, String name, Attributes attributes) {
        if (depth == PIECE) {
            unusual |= !localName.equals("block-container")
                    || !"absolute".equals(attributes.getValue("absolute-position"));
        }
        piece.open(localName, name, namespaces, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (inFlow && depth >= PIECE) {
            piece.close(name);
            if (depth == PIECE) {
                pages.get(pages.size() - 1).add(piece.take());
            }
        } else {
            inFlow = false;
            inDeclarations &= depth != CHILD_OF_ROOT;
            frame.close(name);
        }
        depth--;
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        String text = new String(ch, start, length);
        if (inFlow && depth >= PIECE) {
            piece.text(text);
        } else if (inDeclarations && !text.isBlank()) {
            unusual |= title != null;
            title = text;
            frame.mark(Mark.TITLE);
        } else {
            unusual |= inFlow && !text.isBlank();
            frame.text(text);
        }
    }

    /** @throws NotComposableException when the document is no form of placed pieces with a title */
    FoDocument document() throws NotComposableException {
        NotComposableException.unless(!unusual, "a flow of other things than placed pieces");
        return new FoDocument(frame.take(), NotComposableException.present(title, "a document without title"), pages);
    }
}
