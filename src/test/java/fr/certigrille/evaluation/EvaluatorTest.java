package fr.certigrille.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.GridCatalog;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private final Evaluator evaluator =
            new Evaluator(new GridCatalog().find("bts-sio-e5-2026").orElseThrow());

    @ParameterizedTest
    @CsvSource({
        "12.5, '', 12.5",
        "12.5, SYNTHESE, 10.5",
        "12.5, PORTFOLIO, 2.5",
        "12.5, PORTFOLIO SYNTHESE, 0.5",
        "12, PORTFOLIO SYNTHESE, 0",
        "11.5, PORTFOLIO SYNTHESE, 0",
        "0, PORTFOLIO, 0",
        "20, '', 20"
    })
    void final_mark_is_mark_minus_penalties_and_never_below_zero(String mark, String penalties, String finalMark) {
        String[] codes = penalties.isEmpty() ? new String[0] : penalties.split(" ");
        Result result = evaluator.evaluate(
                Evaluations.complete().marked(mark).penalties(codes).value());
        assertThat(result.finalMark()).isEqualByComparingTo(new BigDecimal(finalMark));
    }

    @Test
    void an_absent_candidate_has_no_mark_even_with_penalties() {
        Evaluations absent = Evaluations.complete().absent().penalties("PORTFOLIO");
        assertThat(evaluator.evaluate(absent.value()).finalMark()).isNull();
    }

    @Test
    void an_exempted_candidate_has_no_mark_and_needs_no_level() {
        Evaluations exempt = Evaluations.complete().outcome(Ungraded.EXEMPT).withoutLevel("C3");
        assertThat(evaluator.check(exempt.value())).isEmpty();
        assertThat(evaluator.evaluate(exempt.value()).finalMark()).isNull();
    }

    @Test
    void each_text_that_is_too_long_is_a_fault_of_its_own() {
        Evaluations tooLong = Evaluations.texts(limit -> "x".repeat(limit.most() + 1));
        assertThat(evaluator.check(tooLong.value()))
                .filteredOn(violation -> violation.code() == Code.VALUE_TOO_LONG)
                .extracting(Violation::field, violation -> violation.arguments().get(1))
                .containsExactly(
                        tuple(Field.NUMBER, "50"),
                        tuple(Field.LAST_NAME, "300"),
                        tuple(Field.FIRST_NAME, "300"),
                        tuple(Field.COMMISSION, "100"),
                        tuple(Field.MEMBER_1, "300"),
                        tuple(Field.MEMBER_2, "300"),
                        tuple(Field.observation("P1"), "32767"),
                        tuple(Field.observation("P2"), "32767"),
                        tuple(Field.APPRECIATION, "32767"));
    }

    @Test
    void a_text_at_the_limit_is_none_whatever_its_characters() {
        assertThat(evaluator.check(
                        Evaluations.texts(limit -> "é".repeat(limit.most())).value()))
                .extracting(Violation::code)
                .doesNotContain(Code.VALUE_TOO_LONG);
        assertThat(evaluator.check(Evaluations.texts(limit -> "😀".repeat(limit.most() / 2))
                        .value()))
                .extracting(Violation::code)
                .doesNotContain(Code.VALUE_TOO_LONG);
    }

    @Test
    void a_character_of_two_units_counts_twice() {
        Evaluations counted = Evaluations.complete().named("😀".repeat(151), "Zoé");
        assertThat(evaluator.check(counted.value()))
                .containsExactly(Violation.of(Code.VALUE_TOO_LONG, Field.LAST_NAME, "302", "300"));
    }

    @Test
    void a_complete_evaluation_breaks_no_rule() {
        assertThat(evaluator.check(Evaluations.complete().value())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20.5", "-0.5", "100"})
    void a_mark_outside_0_to_20_is_a_fault(String mark) {
        assertThat(evaluator.check(Evaluations.complete().marked(mark).value()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo(Code.MARK_OUT_OF_RANGE);
                    assertThat(violation.field()).isEqualTo(Field.MARK);
                });
    }

    @Test
    void a_mark_between_two_steps_is_a_fault() {
        assertThat(evaluator.check(Evaluations.complete().marked("12.3").value()))
                .extracting(Violation::code)
                .containsExactly(Code.MARK_OFF_STEP);
    }

    @Test
    void every_missing_level_of_a_graded_candidate_is_a_fault_of_its_own() {
        Evaluations incomplete = Evaluations.complete().withoutLevel("CT").withoutLevel("C6");
        assertThat(evaluator.check(incomplete.value()))
                .extracting(Violation::field)
                .containsExactly(Field.level("CT"), Field.level("C6"));
    }

    @Test
    void a_competence_not_evaluable_must_be_mentioned_in_the_appreciation() {
        Evaluations silent = Evaluations.complete().level("C2", "NE").appreciation(" ");
        assertThat(evaluator.check(silent.value()))
                .extracting(Violation::code)
                .containsExactly(Code.COVERAGE_NOT_MENTIONED);
        assertThat(evaluator.check(silent.appreciation("C2 non mobilisée.").value()))
                .isEmpty();
    }

    @Test
    void the_result_names_the_competences_not_evaluated() {
        Evaluations partial = Evaluations.complete().level("C2", "NE").level("C5", "NE");
        assertThat(evaluator.evaluate(partial.value()).notEvaluated()).containsExactly("C2", "C5");
    }

    @Test
    void marks_are_written_with_a_decimal_comma_and_no_useless_zero() {
        assertThat(Marks.text(new BigDecimal("12.50"))).isEqualTo("12,5");
        assertThat(Marks.text(new BigDecimal("10.00"))).isEqualTo("10");
        assertThat(Marks.text(new BigDecimal("0.0"))).isEqualTo("0");
    }
}
