package fr.certigrille.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of the grid make of an evaluation.
 *
 * @param penaltyPoints points taken off, 0 or more
 * @param finalMark mark minus penalties, never below 0; null when there is no mark
 * @param notEvaluated codes of the competences that could not be evaluated
 */
public record Result(BigDecimal penaltyPoints, @Nullable BigDecimal finalMark, List<String> notEvaluated) {

    public Result {
        penaltyPoints = Marks.normal(penaltyPoints);
        finalMark = finalMark == null ? null : Marks.normal(finalMark);
        notEvaluated = List.copyOf(notEvaluated);
    }
}
