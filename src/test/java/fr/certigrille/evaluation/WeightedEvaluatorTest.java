package fr.certigrille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedEvaluatorTest {

    private static final GridFile FILE =
            new GridCatalog().file("bts-ccf-ponderee").orElseThrow();
    private static final Grid GRID = FILE.grid();

    private static Evaluation evaluation(Outcome outcome, String appreciation, String... adjustments) {
        Map<String, String> levels = new LinkedHashMap<>();
        GRID.assessedCodes().forEach(code -> levels.put(code, "N2"));
        return new Evaluation(
                new Candidate("0042", "Amrouche", "Lyès", ""),
                "CCF",
                new Commission("J1", "Mme Lebrun", "M. Açafrão"),
                LocalDate.of(2026, 5, 28),
                levels,
                Set.of(adjustments),
                outcome,
                List.of("", ""),
                appreciation);
    }

    private static Graded graded(String mark) {
        return new Graded(new BigDecimal(mark));
    }

    @Test
    void the_computed_mark_stands_beside_the_proposed_one() {
        Result result = new Evaluator(GRID).evaluate(evaluation(graded("13.5"), ""));
        assertThat(result.computedMark()).isEqualByComparingTo("13.33");
        assertThat(result.finalMark()).isEqualByComparingTo("13.5");
    }

    @ParameterizedTest
    @CsvSource({
        "13, INITIATIVE, '', 14",
        "13, INITIATIVE, LANGUE, 14.5",
        "13, RETARD, '', 12",
        "13, INITIATIVE, RETARD, 13",
        "19.5, INITIATIVE, '', 20",
        "0.5, RETARD, '', 0"
    })
    void bonuses_add_penalties_take_off_and_the_mark_stays_on_its_scale(
            String mark, String first, String second, String expected) {
        Evaluation evaluation =
                second.isEmpty() ? evaluation(graded(mark), "", first) : evaluation(graded(mark), "", first, second);
        assertThat(new Evaluator(GRID).evaluate(evaluation).finalMark()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"9.5, '', true", "9.5, Travail à reprendre., false", "10, '', false"})
    void below_ten_the_appreciation_is_compulsory(String mark, String appreciation, boolean told) {
        List<Violation> violations = new Evaluator(GRID).check(evaluation(graded(mark), appreciation));
        assertThat(violations.stream().anyMatch(violation -> violation.code() == Code.COMMENT_MISSING_BELOW))
                .isEqualTo(told);
    }

    @Test
    void a_penalty_that_brings_the_mark_below_ten_makes_the_appreciation_compulsory() {
        assertThat(new Evaluator(GRID).check(evaluation(graded("10.5"), "", "RETARD")))
                .extracting(Violation::code)
                .contains(Code.COMMENT_MISSING_BELOW);
    }

    @ParameterizedTest
    @CsvSource({"14, false", "12.5, false", "14.5, true", "12, true"})
    void a_proposed_mark_far_from_the_computed_one_is_worth_a_look(String mark, boolean told) {
        List<Violation> violations = new Evaluator(GRID).check(evaluation(graded(mark), "Bien."));
        assertThat(violations.stream().anyMatch(violation -> violation.code() == Code.MARK_FAR_FROM_COMPUTED))
                .isEqualTo(told);
    }

    @Test
    void an_absence_counts_what_the_grid_says() {
        assertThat(new Evaluator(GRID).evaluate(evaluation(Ungraded.ABSENT, "")).finalMark())
                .isEqualByComparingTo("0");
        assertThat(new Evaluator(GRID).evaluate(evaluation(Ungraded.EXEMPT, "")).finalMark())
                .isNull();
    }

    @Test
    void an_absence_that_the_grid_does_not_admit_is_a_fault() {
        Grid strict = GridFile.ofContent(FILE.content()
                        .replace("\"EXEMPT\":\"NO_MARK\"", "\"ABSENT\":\"ZERO\"")
                        .replace("\"ABSENT\":\"ZERO\",\"ABSENT\"", "\"ABSENT\""))
                .grid();
        assertThat(new Evaluator(strict).check(evaluation(Ungraded.EXEMPT, "")))
                .extracting(Violation::code)
                .containsExactly(Code.ABSENCE_NOT_ADMITTED);
    }
}
