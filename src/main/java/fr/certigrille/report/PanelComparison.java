package fr.certigrille.report;

import java.util.Optional;

/**
 * A commission's marks against the others'.
 *
 * @param panel the commission
 * @param marks its marks, in points
 * @param gaps distances to the marks elsewhere, in points; empty when no mark can be compared
 * @param outliers how many of its marks stand out
 * @param limit the median distance, in points, from which it is told as a whole
 */
record PanelComparison(Panel panel, Spread marks, Optional<Spread> gaps, int outliers, double limit) {

    /** How far its marks are from the others', whichever the direction; -1 when that cannot be said. */
    double tilt() {
        return gaps.map(spread -> Math.abs(spread.median())).orElse(-1.0);
    }

    /** Whether the commission as a whole marks higher or lower than the others. */
    boolean standsOut() {
        return gaps.filter(spread -> spread.count() >= Harmonisation.MIN_MARKS && Math.abs(spread.median()) >= limit)
                .isPresent();
    }
}
