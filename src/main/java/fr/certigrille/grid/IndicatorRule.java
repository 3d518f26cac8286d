package fr.certigrille.grid;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the levels of a competence's indicators make the level of the competence, where none is given for itself. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IndicatorRule.LowerMedian.class, name = "LOWER_MEDIAN"),
    @JsonSubTypes.Type(value = IndicatorRule.Lowest.class, name = "LOWEST"),
    @JsonSubTypes.Type(value = IndicatorRule.ReachedBy.class, name = "REACHED_BY")
})
public sealed interface IndicatorRule {

    /** The lower median of the indicators that could be evaluated: with two in the middle, the lower one. */
    record LowerMedian() implements IndicatorRule {
        @Override
        public int index(int size) {
            return (size - 1) / 2;
        }
    }

    /** The lowest of the indicators that could be evaluated. */
    record Lowest() implements IndicatorRule {
        @Override
        public int index(int size) {
            return 0;
        }
    }

    /**
     * The highest level that enough of the indicators that could be evaluated reach.
     *
     * @param share how many are enough, above 0 and up to 1
     */
    record ReachedBy(BigDecimal share) implements IndicatorRule {

        public ReachedBy {
            if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a share lies above 0 and not above 1");
            }
        }

        @Override
        public int index(int size) {
            BigDecimal others = BigDecimal.ONE.subtract(share).multiply(BigDecimal.valueOf(size));
            return Math.min(size - 1, others.intValue());
        }
    }

    /**
     * Which one counts.
     *
     * @param size how many there are, at least 1
     * @return its place among all, sorted from the lowest level, from 0
     */
    int index(int size);

    /**
     * The one whose level counts.
     *
     * @param grid the grid, whose order of levels counts
     * @param stated what states levels of indicators
     * @param level the code of the level that each states
     * @return empty when none of them could be evaluated
     */
    default <T> Optional<T> decide(Grid grid, List<T> stated, Function<T, String> level) {
        List<String> codes =
                grid.levels().stream().filter(Level::evaluated).map(Level::code).toList();
        List<T> sorted = stated.stream()
                .filter(one -> codes.contains(level.apply(one)))
                .sorted(Comparator.comparingInt(one -> codes.indexOf(level.apply(one))))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(index(sorted.size())));
    }
}
