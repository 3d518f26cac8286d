package fr.certigrille.report;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.util.Comparator;

/**
 * A candidate's evaluation as the report tells it.
 *
 * @param judgement what the commission gave
 * @param candidate the candidate
 * @param place the workbook, sheet and row that state it
 */
public record Assessment(Judgement judgement, Candidate candidate, Place place) {

    /** By class, commission and number: the order does not depend on the database. */
    static final Comparator<Assessment> ORDER = Comparator.comparing(Assessment::schoolClass, SchoolClasses.ORDER)
            .thenComparing(Assessment::commission)
            .thenComparing(assessed -> assessed.candidate().number());

    SchoolClass schoolClass() {
        return judgement.schoolClass();
    }

    String commission() {
        return judgement.commission();
    }

    /** The commission's mark in points, before penalties; there must be one. */
    double mark() {
        return judgement.mark();
    }
}
