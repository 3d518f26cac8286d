package fr.certigrille.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileTest {

    @Test
    void levels_are_ranked_from_the_lowest_that_evaluates() {
        Map<String, String> levels =
                Map.of("CT", "NM", "C1", "MP", "C2", "BM", "C3", "EM", "C4", "NE", "C5", "EM", "C6", "NM");
        assertThat(Profile.of(Candidates.GRID, levels).ranks()).isEqualTo("0123-30");
    }

    @Test
    void what_could_not_be_evaluated_does_not_count_in_the_mean() {
        assertThat(new Profile("3-2").mean()).hasValue(2.5);
        assertThat(new Profile("-").mean()).isEmpty();
    }

    @Test
    void near_profiles_are_steps_away_and_never_off_the_scale() {
        assertThat(new Profile("03").within(1, 3))
                .extracting(Profile::ranks)
                .containsExactlyInAnyOrder("03", "13", "02");
        assertThat(new Profile("11").within(0, 3)).hasSize(1);
    }

    @Test
    void being_near_means_to_be_among_the_near_profiles() {
        Profile from = new Profile("0-2");
        List<String> ranks = List.of("-", "0", "1", "2", "3");
        for (String a : ranks) {
            for (String b : ranks) {
                for (String c : ranks) {
                    Profile other = new Profile(a + b + c);
                    assertThat(other.isWithin(2, from))
                            .isEqualTo(from.within(2, 3).contains(other));
                }
            }
        }
    }

    @Test
    void what_could_not_be_evaluated_is_near_its_like_only() {
        assertThat(new Profile("-1").within(2, 3))
                .allSatisfy(near -> assertThat(near.ranks()).startsWith("-"));
    }
}
