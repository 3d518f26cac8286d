package fr.certigrille.grid;

/** What gets a level on a grid. */
public enum LevelsOf {
    /** The capacity, if there is one, and each competence. */
    COMPETENCES,
    /** The capacity, if there is one, and each indicator, then called a criterion. */
    INDICATORS
}
