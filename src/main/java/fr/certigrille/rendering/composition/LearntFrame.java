package fr.certigrille.rendering.composition;

import java.util.List;

/**
 * What FOP makes of a document beside its pieces. The numbers of objects are those of composed documents.
 *
 * @param catalog the catalogue
 * @param information the information dictionary, with marks for title and date
 * @param metadata the XMP packet, with marks for title and date
 * @param resources the resources of the pages, but for their fonts
 * @param others objects that the catalogue and the resources need, from {@link FixedNumbers#others} on
 * @param document the structure element of the document
 * @param pages the pages
 */
record LearntFrame(
        String catalog,
        String information,
        String metadata,
        String resources,
        List<PdfObjects.PdfObject> others,
        Template document,
        List<Page> pages) {

    LearntFrame {
        others = List.copyOf(others);
        pages = List.copyOf(pages);
    }

    /**
     * A page.
     *
     * @param dictionary its dictionary
     * @param before its operators up to the first piece
     * @param after its operators behind the last piece
     * @param part its uppermost structure element
     * @param section the structure element of its pieces
     * @param characters what it shows beside its pieces
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Page(
            String dictionary,
            byte[] before,
            byte[] after,
            Template part,
            Template section,
            UsedCharacters characters) {}
}
