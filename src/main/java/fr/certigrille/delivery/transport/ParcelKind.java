package fr.certigrille.delivery.transport;

import java.util.Locale;

/** For whom a lot is. */
public enum ParcelKind {
    /** The commissions’ grids, for the jury and the exam office. */
    JURY,
    /** The fiches that may be given to the candidates. */
    CANDIDATE;

    /** As job files name it. */
    public static ParcelKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
