package fr.certigrille.rendering.composition;

import java.util.List;

/**
 * A document in XSL-FO, taken apart.
 *
 * @param frame all but the pieces and the title, with marks in their places
 * @param title of the document
 * @param pages the pieces of each page
 */
record FoDocument(String frame, String title, List<List<FoPiece>> pages) {

    FoDocument {
        pages = pages.stream().map(List::copyOf).toList();
    }

    /** The document with another title and other pieces, already written as FO, one text per page. */
    static String assemble(String frame, String title, List<String> pages) {
        StringBuilder fo = new StringBuilder();
        int page = 0;
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            if (c == Mark.PIECES) {
                fo.append(pages.get(page++));
            } else if (c == Mark.TITLE) {
                fo.append(title);
            } else {
                fo.append(c);
            }
        }
        return fo.toString();
    }
}
