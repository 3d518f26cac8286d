package fr.certigrille.rendering.composition;

/** Numbers of the objects of a composed PDF, in their order in the file. */
final class FixedNumbers {

    static final int CATALOG = 1;
    static final int PAGES = 2;
    static final int INFORMATION = 3;
    static final int METADATA = 4;
    static final int STRUCTURE = 5;
    static final int RESOURCES = 6;
    private static final int FIRST_PAGE = 7;

    private FixedNumbers() {}

    /** The page with an index. */
    static int page(int index) {
        return FIRST_PAGE + 2 * index;
    }

    /** The content of the page with an index. */
    static int content(int index) {
        return page(index) + 1;
    }

    /** The first of the objects that the document needs as they are. */
    static int others(int pages) {
        return page(pages);
    }
}
