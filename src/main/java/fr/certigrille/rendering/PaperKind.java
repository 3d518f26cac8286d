package fr.certigrille.rendering;

import java.util.Locale;

/** The papers that are no official form; each has its stylesheet and its schema in {@code xsl}. */
public enum PaperKind {
    /** The marks of a lot, commission by commission. */
    BORDEREAU,
    /** The levels of a class. */
    CLASS_SYNTHESIS;

    String stylesheet() {
        return stem() + "-to-fo.xsl";
    }

    String schema() {
        return "schema/" + stem() + ".xsd";
    }

    private String stem() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
