package fr.certigrille.grid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** What a competence keeps of an earlier period. Scores lie between 0 and 1. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CarryOver.None.class, name = "NONE"),
    @JsonSubTypes.Type(value = CarryOver.BestOfPrevious.class, name = "BEST_OF_PREVIOUS")
})
public sealed interface CarryOver {

    /** Nothing: each period stands for itself. */
    record None() implements CarryOver {
        @Override
        public Optional<BigDecimal> score(Optional<BigDecimal> previous, Optional<BigDecimal> current) {
            return current;
        }
    }

    /**
     * The better one of this period's score and a part of the one before: max(this period, previous × factor). A competence
     * that this period could not evaluate keeps previous × factor.
     *
     * @param factor from 0 to 1
     */
    record BestOfPrevious(BigDecimal factor) implements CarryOver {

        public BestOfPrevious {
            if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("the factor lies between 0 and 1");
            }
        }

        @Override
        public Optional<BigDecimal> score(Optional<BigDecimal> previous, Optional<BigDecimal> current) {
            Optional<BigDecimal> kept = previous.map(score -> score.multiply(factor, MathContext.DECIMAL128));
            return kept.isPresent() && current.isPresent()
                    ? Optional.of(kept.get().max(current.get()))
                    : current.or(() -> kept);
        }
    }

    /**
     * A competence's score after a period.
     *
     * @param previous its score after the period before, carry-over included; empty if none could be evaluated
     * @param current what this period alone gives; empty if it could not be evaluated
     */
    Optional<BigDecimal> score(Optional<BigDecimal> previous, Optional<BigDecimal> current);
}
