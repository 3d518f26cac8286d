package fr.certigrille.evaluation;

import fr.certigrille.evaluation.Outcome.Graded;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commission gave a candidate, without who that is, as figures over many need it.
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

    public boolean isGraded() {
        return outcome instanceof Graded;
    }

    /** The commission's mark in points, before penalties; there must be one. */
    public double mark() {
        return ((Graded) outcome).mark().doubleValue();
    }
}
