package fr.certigrille.spreadsheet;

import java.util.Locale;

/** How a sheet states evaluations. */
public enum Layout {
    /** A row per candidate, a column per competence with the code of its level. */
    WIDE,
    /** A row per candidate and competence, or per candidate and performance indicator. */
    LONG,
    /** A row per candidate, five columns per competence, a cross in one of them. */
    CROSSES,
    /** A sheet per candidate, shaped like the official grid. */
    FICHE;

    /** Its name in job files and messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
