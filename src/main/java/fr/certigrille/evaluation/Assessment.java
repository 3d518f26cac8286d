package fr.certigrille.evaluation;

import fr.certigrille.finding.Place;

/**
 * A candidate's evaluation without its texts.
 *
 * @param judgement what the commission gave
 * @param candidate the candidate
 * @param place the workbook, sheet and row that state it
 */
public record Assessment(Judgement judgement, Candidate candidate, Place place) {

    public SchoolClass schoolClass() {
        return judgement.schoolClass();
    }

    public String commission() {
        return judgement.commission();
    }

    /** The commission's mark in points, before penalties; there must be one. */
    public double mark() {
        return judgement.mark();
    }
}
