package fr.certigrille.report;

import java.util.List;
import java.util.Optional;

/**
 * A commission's marks against the others'.
 *
 * @param panel the commission
 * @param comparisons its candidates who have a mark
 * @param limit the median distance, in points, from which it is told as a whole
 */
record PanelComparison(Panel panel, List<Comparison> comparisons, double limit) {

    /** Distances to the marks elsewhere, in points; empty when no candidate can be compared. */
    Optional<Spread> gaps() {
        MarkCounts gaps = new MarkCounts();
        comparisons.stream().filter(each -> each.reference().isPresent()).forEach(each -> gaps.add(each.gap()));
        return gaps.size() == 0 ? Optional.empty() : Optional.of(gaps.spread());
    }

    Spread marks() {
        MarkCounts marks = new MarkCounts();
        comparisons.forEach(each -> marks.add(each.candidate().mark()));
        return marks.spread();
    }

    /** How far its marks are from the others', whichever the direction; -1 when that cannot be said. */
    double tilt() {
        return gaps().map(gaps -> Math.abs(gaps.median())).orElse(-1.0);
    }

    /** Whether the commission as a whole marks higher or lower than the others. */
    boolean standsOut() {
        return gaps().filter(gaps -> gaps.count() >= Harmonisation.MIN_MARKS && Math.abs(gaps.median()) >= limit)
                .isPresent();
    }

    long outliers() {
        return comparisons.stream().filter(Comparison::outlier).count();
    }
}
