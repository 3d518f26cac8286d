package fr.certigrille.grid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the mark comes from. The mark that a commission proposes always stands; a computed one stands beside it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MarkRule.Stated.class, name = "STATED"),
    @JsonSubTypes.Type(value = MarkRule.Weighted.class, name = "WEIGHTED")
})
public sealed interface MarkRule {

    /** The commission states it; nothing is computed. */
    record Stated() implements MarkRule {
        @Override
        public Optional<BigDecimal> compute(Grid grid, Map<String, String> levels) {
            return Optional.empty();
        }
    }

    /**
     * Weighted mean of the levels' values. A criterion scores value ÷ highest value; a competence the mean of its criteria
     * by their weights; the periods of a competence are joined by {@code carryOver} and {@code periods}; the mark is the mean
     * of the competences by their weights, times the highest mark, rounded.
     *
     * @param carryOver what a competence keeps of an earlier period
     * @param periods how a competence's periods make one score
     * @param notEvaluated what becomes of what could not be evaluated
     * @param rounding how the computed mark is rounded
     * @param tolerance how far a proposed mark may lie from it without a warning, in points; null for any distance
     */
    record Weighted(
            CarryOver carryOver,
            Periods periods,
            NotEvaluated notEvaluated,
            Rounding rounding,
            @Nullable BigDecimal tolerance)
            implements MarkRule {

        public Weighted(
                @Nullable CarryOver carryOver,
                @Nullable Periods periods,
                @Nullable NotEvaluated notEvaluated,
                Rounding rounding,
                @Nullable BigDecimal tolerance) {
            this.carryOver = carryOver == null ? new CarryOver.None() : carryOver;
            this.periods = periods == null ? Periods.LAST : periods;
            this.notEvaluated = notEvaluated == null ? NotEvaluated.LEFT_OUT : notEvaluated;
            this.rounding = rounding;
            this.tolerance = tolerance;
        }

        @Override
        public Optional<BigDecimal> compute(Grid grid, Map<String, String> levels) {
            return new WeightedMark(grid, this, levels).compute();
        }
    }

    /** How the periods of a competence make one score. */
    enum Periods {
        /** The last period that could be evaluated, with what it carries over. */
        LAST,
        /** The mean of the periods that could be evaluated, by the periods' weights. */
        WEIGHTED_MEAN
    }

    /** What becomes of what could not be evaluated. */
    enum NotEvaluated {
        /** It is left out, its weight too. */
        LEFT_OUT,
        /** It counts as the value 0. */
        ZERO
    }

    /**
     * The mark that follows from the levels, before bonus points and penalties.
     *
     * @param levels level code by assessed code
     * @return empty where the rule computes none, or nothing could be evaluated
     */
    Optional<BigDecimal> compute(Grid grid, Map<String, String> levels);
}
