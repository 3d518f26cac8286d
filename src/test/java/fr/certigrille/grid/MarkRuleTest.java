package fr.certigrille.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weighted example grid: C1 (3) = 2+1+1, C2 (5) = 1+3+2, C3 (2) = 1+1, values 0 to 3, S2 = max(S2, 0.9 × S1). */
class MarkRuleTest {

    private static final Grid GRID = new GridCatalog().find("bts-ccf-ponderee").orElseThrow();

    private static Map<String, String> all(String s1, String s2) {
        Map<String, String> levels = new LinkedHashMap<>();
        GRID.assessed()
                .forEach(assessed -> levels.put(assessed.code(), assessed.code().startsWith("S1") ? s1 : s2));
        return levels;
    }

    private static BigDecimal mark(Map<String, String> levels) {
        return GRID.computedMark(levels).orElseThrow();
    }

    @Test
    void everything_is_assessed_in_each_period() {
        assertThat(GRID.assessedCodes())
                .hasSize(16)
                .startsWith("S1.C1.1", "S1.C1.2", "S1.C1.3", "S1.C2.1")
                .endsWith("S2.C3.1", "S2.C3.2");
    }

    @ParameterizedTest
    @CsvSource({
        "N3, N3, 20", // the best is the highest mark
        "N0, N0, 0",
        "N0, N3, 20", // only the last period counts
        "N3, N0, 18", // but 0.9 of the one before is kept
        "N3, N2, 18", // max(2/3, 0.9)
        "N1, N2, 13.33",
        "N2, NE, 12", // what could not be evaluated keeps 0.9 of the one before
        "NE, N2, 13.33",
    })
    void a_competence_keeps_the_better_of_this_period_and_a_part_of_the_one_before(String s1, String s2, String mark) {
        assertThat(mark(all(s1, s2))).isEqualByComparingTo(mark);
    }

    @Test
    void criteria_and_competences_count_by_their_weights() {
        Map<String, String> levels = all("N0", "N0");
        levels.put("S2.C2.2", "N3"); // 3 of 6 within C2, C2 5 of 10: a quarter of 20
        assertThat(mark(levels)).isEqualByComparingTo("5");
        levels.put("S2.C3.1", "N1"); // 1/3 × 1/2 × 2/10 × 20
        assertThat(mark(levels)).isEqualByComparingTo("5.67");
    }

    @Test
    void what_could_not_be_evaluated_leaves_its_weight_out() {
        Map<String, String> levels = all("NE", "N3");
        levels.put("S2.C2.1", "N0");
        levels.put("S2.C2.2", "NE");
        levels.put("S2.C2.3", "NE"); // C2 scores 0 on its only criterion
        assertThat(mark(levels)).isEqualByComparingTo("10");
        levels.put("S2.C2.1", "NE"); // C2 has no score: C1 and C3 alone
        assertThat(mark(levels)).isEqualByComparingTo("20");
    }

    @Test
    void nothing_evaluated_gives_no_mark() {
        assertThat(GRID.computedMark(all("NE", "NE"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST, 0.5, 12.24, 12",
        "NEAREST, 0.5, 12.25, 12.5",
        "UP, 0.5, 12.01, 12.5",
        "UP, 0.5, 12, 12",
        "DOWN, 0.5, 12.49, 12",
        "DOWN, 1, 11.9999999999999999999, 12",
        "NEAREST, 0.01, 13.335, 13.34"
    })
    void a_mark_is_rounded_to_a_multiple_of_the_step(
            Rounding.Rule rule, BigDecimal step, BigDecimal mark, BigDecimal rounded) {
        assertThat(new Rounding(rule, step).round(mark)).isEqualByComparingTo(rounded);
    }

    @Test
    void carry_over_without_a_period_before_is_this_period() {
        CarryOver rule = new CarryOver.BestOfPrevious(new BigDecimal("0.8"));
        Optional<BigDecimal> half = Optional.of(new BigDecimal("0.5"));
        assertThat(rule.score(Optional.empty(), half)).isEqualTo(half);
        assertThat(rule.score(half, Optional.empty()))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.4"));
        assertThat(rule.score(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(new CarryOver.None().score(half, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER_MEDIAN, 1, 1, 0", "LOWER_MEDIAN, 1, 4, 1", "LOWER_MEDIAN, 1, 5, 2", "LOWEST, 1, 5, 0",
        "REACHED_BY, 1, 4, 0", "REACHED_BY, 0.5, 4, 2", "REACHED_BY, 0.75, 4, 1", "REACHED_BY, 0.01, 4, 3"
    })
    void the_indicator_that_counts_follows_the_rule(String name, BigDecimal share, int size, int index) {
        IndicatorRule rule = switch (name) {
            case "LOWEST" -> new IndicatorRule.Lowest();
            case "REACHED_BY" -> new IndicatorRule.ReachedBy(share);
            default -> new IndicatorRule.LowerMedian();
        };
        assertThat(rule.index(size)).isEqualTo(index);
    }
}
