package fr.certigrille.report;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's evaluation as the report counts it.
 *
 * @param schoolClass the class
 * @param candidate the candidate
 * @param commission the commission's number
 * @param levels level code by assessed code
 * @param outcome the commission's mark, before penalties, or why there is none
 * @param finalMark the mark after penalties; null when there is none
 * @param place the workbook, sheet and row that state it
 */
public record Assessment(
        SchoolClass schoolClass,
        Candidate candidate,
        String commission,
        Map<String, String> levels,
        Outcome outcome,
        @Nullable BigDecimal finalMark,
        Place place) {

    /** By class, commission and number: the order does not depend on the database. */
    static final Comparator<Assessment> ORDER = Comparator.comparing(Assessment::schoolClass, SchoolClasses.ORDER)
            .thenComparing(Assessment::commission)
            .thenComparing(assessed -> assessed.candidate().number());

    public Assessment {
        levels = Map.copyOf(levels);
    }

    boolean isGraded() {
        return outcome instanceof Graded;
    }

    /** The commission's mark in points, before penalties; there must be one. */
    double mark() {
        return ((Graded) outcome).mark().doubleValue();
    }

    /** Who gave the mark. */
    Panel panel() {
        return new Panel(schoolClass.academy(), schoolClass.establishment(), commission);
    }
}
