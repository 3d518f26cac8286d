package fr.certigrille.store;

/**
 * Which evaluations a lot is about: those of a session, a grid and an académie, and of what else is not empty.
 *
 * @param session year of the session
 * @param gridId the grid
 * @param academy the académie
 * @param establishment the only school, or empty
 * @param schoolClass the only class, or empty
 * @param commission number of the only commission, or empty
 */
public record LotScope(
        int session, String gridId, String academy, String establishment, String schoolClass, String commission) {}
