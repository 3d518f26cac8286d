package fr.certigrille.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the grid make of an evaluation.
 *
 * @param penaltyPoints points taken off, 0 or more
 * @param computedMark the mark that follows from the levels, before penalties and bonuses; null where the grid computes none
 * @param finalMark mark plus bonuses minus penalties, within the scale; null when there is no mark
 * @param notEvaluated codes of the competences that could not be evaluated
 */
public record Result(
        BigDecimal penaltyPoints,
        @Nullable BigDecimal computedMark,
        @Nullable BigDecimal finalMark,
        List<String> notEvaluated) {

    /** A result of a grid that computes no mark. */
    public Result(BigDecimal penaltyPoints, @Nullable BigDecimal finalMark, List<String> notEvaluated) {
        this(penaltyPoints, null, finalMark, notEvaluated);
    }

    public Result {
        penaltyPoints = Marks.normal(penaltyPoints);
        computedMark = computedMark == null ? null : Marks.normal(computedMark);
        finalMark = finalMark == null ? null : Marks.normal(finalMark);
        notEvaluated = List.copyOf(notEvaluated);
    }
}
