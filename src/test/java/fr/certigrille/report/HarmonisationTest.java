package fr.certigrille.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Assessment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmonisationTest {

    private final List<Assessment> candidates = new ArrayList<>();

    /** Marks that a commission gave to candidates with « Bonne maitrise » throughout. */
    private HarmonisationTest gave(String commission, String... marks) {
        return gaveFor("BM", commission, marks);
    }

    private HarmonisationTest gaveFor(String level, String commission, String... marks) {
        for (String mark : marks) {
            candidates.add(Candidates.alike(commission, String.format("%08d", candidates.size()), level, mark));
        }
        return this;
    }

    private Harmonisation harmonisation() {
        return Candidates.cohort(candidates).harmonisation();
    }

    /** Each candidate's mark with what it is compared with, in the order of the candidates. */
    private List<Comparison> comparisons() {
        return candidates.stream().map(harmonisation()::compare).toList();
    }

    private List<Comparison> outliers() {
        return comparisons().stream().filter(Comparison::outlier).toList();
    }

    @Test
    void a_mark_far_from_what_the_same_profile_got_elsewhere_stands_out() {
        gave("A", "13", "13.5", "14").gave("B", "13", "14", "13.5").gave("C", "13.5", "8");
        assertThat(outliers()).singleElement().satisfies(outlier -> {
            assertThat(outlier.candidate().mark()).isEqualTo(8);
            assertThat(outlier.gap()).isEqualTo(-5.5);
            assertThat(outlier.reference()).hasValue(new Reference(6, 2, 0, 13.5, 0.25 + 0.25));
        });
    }

    @Test
    void a_commission_is_not_compared_with_itself() {
        gave("A", "8", "8", "8", "8", "8", "8");
        gave("B", "13", "13", "13", "13").gave("C", "13", "13", "13", "13").gave("D", "13", "13", "13", "13");
        assertThat(outliers())
                .hasSize(6)
                .allSatisfy(
                        outlier -> assertThat(outlier.candidate().commission()).isEqualTo("A"));
    }

    @Test
    void a_mark_less_than_three_points_away_does_not_stand_out() {
        gave("A", "13", "13", "13").gave("B", "13", "13", "13").gave("C", "10.5", "15.5");
        assertThat(outliers()).isEmpty();
    }

    @Test
    void where_marks_differ_much_elsewhere_a_distant_mark_does_not_stand_out() {
        gave("A", "8", "11", "14").gave("B", "9", "12", "15").gave("C", "7");
        assertThat(outliers()).isEmpty();
    }

    @Test
    void fewer_than_five_marks_elsewhere_compare_with_nothing() {
        gave("A", "13", "13").gave("B", "13", "13").gave("C", "2");
        assertThat(comparisons()).extracting(Comparison::reference).allMatch(java.util.Optional::isEmpty);
        assertThat(harmonisation().panels()).allMatch(panel -> panel.gaps().isEmpty() && !panel.standsOut());
    }

    @Test
    void one_other_commission_says_nothing_about_the_others() {
        gave("A", "13", "13", "13", "13", "13", "13").gave("B", "2");
        assertThat(outliers()).isEmpty();
    }

    @Test
    void near_profiles_count_where_the_same_is_rare() {
        gave("A", "13", "13").gave("B", "13", "13").gave("C", "12");
        List<String> near = new ArrayList<>(java.util.Collections.nCopies(7, "BM"));
        near.set(6, "EM");
        candidates.add(Candidates.of("B", "90000001", near, "14"));
        assertThat(comparisons().get(4).reference()).hasValue(new Reference(5, 2, 1, 13, 0));
    }

    @Test
    void a_distant_profile_never_counts() {
        gaveFor("EM", "A", "19", "19", "19")
                .gaveFor("EM", "B", "19", "19", "19")
                .gave("C", "12");
        assertThat(comparisons().get(6).reference()).isEmpty();
    }

    @Test
    void a_commission_that_marks_lower_throughout_stands_out_though_none_of_its_marks_does() {
        gave("A", "13", "13.5", "14").gave("B", "13", "13.5", "14").gave("C", "12", "12", "12", "12.5", "12");
        assertThat(outliers()).isEmpty();
        assertThat(harmonisation().panels())
                .filteredOn(PanelComparison::standsOut)
                .extracting(panel -> panel.panel().number())
                .contains("C");
    }

    @Test
    void commissions_come_the_farthest_first_and_those_without_comparison_last() {
        gave("A", "13", "13", "13").gave("B", "13", "13", "13").gave("C", "10").gaveFor("NM", "D", "3");
        assertThat(harmonisation().panels())
                .extracting(panel -> panel.panel().number())
                .startsWith("C")
                .endsWith("D");
    }
}
