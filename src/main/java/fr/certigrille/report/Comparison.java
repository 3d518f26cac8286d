package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import java.util.Optional;

/**
 * A candidate's mark against those of the same or near profiles elsewhere.
 *
 * @param candidate the candidate, who has a mark
 * @param profile the levels
 * @param reference what the mark is compared with; empty when there are too few marks elsewhere
 * @param outlier whether the mark stands out
 */
record Comparison(Assessment candidate, Profile profile, Optional<Reference> reference, boolean outlier) {

    /** Points above (or, negative, below) the median elsewhere; there must be a reference. */
    double gap() {
        return candidate.mark() - reference.orElseThrow().median();
    }
}
