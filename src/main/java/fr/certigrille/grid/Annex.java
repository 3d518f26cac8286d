package fr.certigrille.grid;

/**
 * An official document of the grid.
 *
 * @param code the annex number, such as {@code VI-3}
 * @param label what the form prints before the colon
 * @param title what the form prints after the colon
 * @param audience who may receive it
 */
public record Annex(String code, String label, String title, Audience audience) {

    /** Who may receive a document. */
    public enum Audience {
        /** The commission, the jury and the exam office only. */
        JURY,
        /** Also the candidate. */
        CANDIDATE
    }
}
