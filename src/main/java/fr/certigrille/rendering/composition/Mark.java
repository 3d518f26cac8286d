package fr.certigrille.rendering.composition;

/** Characters that no XML has: they stand in fixed FO for what is filled in. */
final class Mark {

    /** Where {@code -ticked} stands in the name of a box. */
    static final char TICK = '\u0001';

    /** The description of a box. */
    static final char DESCRIPTION = '\u0002';

    /** Around the number of lines of a text. */
    static final char TEXT = '\u0003';

    /** The title of the document. */
    static final char TITLE = '\u0004';

    /** The pieces of a page. */
    static final char PIECES = '\u0005';

    private Mark() {}
}
