package fr.certigrille.grid;

/** What becomes of a candidate who has no mark stated. */
public enum AbsenceRule {
    /** There is no mark; the documents say why. */
    NO_MARK,
    /** The final mark is 0. */
    ZERO
}
