package fr.certigrille.grid;

import fr.certigrille.grid.MarkRule.NotEvaluated;
import fr.certigrille.grid.MarkRule.Periods;
import fr.certigrille.grid.MarkRule.Weighted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mark of one evaluation by the rule WEIGHTED. */
final class WeightedMark {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Grid grid;
    private final Weighted rule;
    private final Map<String, String> levels;
    private final BigDecimal highest;

    WeightedMark(Grid grid, Weighted rule, Map<String, String> levels) {
        this.grid = grid;
        this.rule = rule;
        this.levels = levels;
        this.highest = grid.levels().stream().map(Level::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    Optional<BigDecimal> compute() {
        List<Part> parts = new ArrayList<>();
        for (Competence competence : grid.competences()) {
            score(competence).ifPresent(score -> parts.add(new Part(competence.weight(), score)));
        }
        return mean(parts)
                .map(score -> rule.rounding().round(score.multiply(grid.mark().max(), EXACT)));
    }

    /** A competence over all periods. */
    private Optional<BigDecimal> score(Competence competence) {
        List<Part> scores = new ArrayList<>();
        Optional<BigDecimal> previous = Optional.empty();
        for (Period period : grid.periodsOrOne()) {
            previous = rule.carryOver().score(previous, score(competence, period));
            previous.ifPresent(score -> scores.add(new Part(period.weight(), score)));
        }
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        return rule.periods() == Periods.LAST
                ? Optional.of(scores.get(scores.size() - 1).score())
                : mean(scores);
    }

    /** A competence in one period, without what it carries over. */
    private Optional<BigDecimal> score(Competence competence, Period period) {
        List<Part> parts = new ArrayList<>();
        grid.ratedItems(competence)
                .forEach((item, weight) ->
                        value(grid.assessedCode(period, item)).ifPresent(value -> parts.add(new Part(weight, value))));
        return mean(parts);
    }

    private Optional<BigDecimal> value(String assessed) {
        Optional<Level> level = Optional.ofNullable(level(assessed)).flatMap(grid::level);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        if (level.get().evaluated()) {
            return Optional.of(level.get().points().divide(highest, EXACT));
        }
        return rule.notEvaluated() == NotEvaluated.ZERO ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private @Nullable String level(String assessed) {
        return levels.get(assessed);
    }

    private static Optional<BigDecimal> mean(List<Part> parts) {
        BigDecimal weights = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = parts.stream()
                .map(part -> part.weight().multiply(part.score(), EXACT))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, EXACT));
        return weights.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(weights, EXACT));
    }

    /** A score between 0 and 1, and how much it counts. */
    private record Part(BigDecimal weight, BigDecimal score) {}
}
