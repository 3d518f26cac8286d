package fr.certigrille.report;

import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.SchoolClass;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commission gave a candidate, without who that is: enough for all that is counted.
 *
 * @param schoolClass the class
 * @param commission the commission's number
 * @param levels level code by assessed code
 * @param outcome the commission's mark, before penalties, or why there is none
 * @param finalMark the mark after penalties; null when there is none
 */
public record Judgement(
        SchoolClass schoolClass,
        String commission,
        Map<String, String> levels,
        Outcome outcome,
        @Nullable BigDecimal finalMark) {

    public Judgement {
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
