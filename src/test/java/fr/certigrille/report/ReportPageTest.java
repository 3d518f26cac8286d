package fr.certigrille.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Assessment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says, whoever reads it. */
class ReportPageTest {

    private static String html(RunFacts facts, String language) {
        return new String(Pages.html(facts, language), StandardCharsets.UTF_8);
    }

    @Test
    void the_same_run_gives_the_same_bytes() {
        assertThat(Pages.html(SampleRuns.complete(), "fr")).isEqualTo(Pages.html(SampleRuns.complete(), "fr"));
    }

    @Test
    void the_order_in_which_the_database_answers_does_not_matter() {
        List<Assessment> candidates = Candidates.ofClasses(3);
        List<Assessment> turned = new ArrayList<>(candidates);
        Collections.reverse(turned);
        assertThat(Pages.xml(SampleRuns.of(Candidates.cohort(turned)), "fr"))
                .isEqualTo(Pages.xml(SampleRuns.of(Candidates.cohort(candidates)), "fr"));
    }

    @Test
    void of_a_commission_of_many_candidates_the_farthest_are_told_and_how_many_there_are() {
        List<Assessment> candidates = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            candidates.add(Candidates.alike("C" + i % 3, String.format("%08d", i), "BM", i == 900 ? "2" : "13"));
        }
        assertThat(html(SampleRuns.of(Candidates.cohort(candidates)), "fr"))
                .contains("Les 250 notes les plus éloignées sont montrées sur 334.", "00000900")
                .doesNotContain("00000998");
    }

    @Test
    void where_many_marks_stand_out_the_page_names_the_farthest_and_says_how_many_there_are() {
        List<Assessment> candidates = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            String mark = i % 20 != 0 ? "13" : i == 4000 ? "1" : "6";
            candidates.add(Candidates.alike("C" + i % 4, String.format("%08d", i), "BM", mark));
        }
        String xml = new String(Pages.xml(SampleRuns.of(Candidates.cohort(candidates)), "fr"), StandardCharsets.UTF_8);
        assertThat(xml).contains("<outliers count=\"250\" shown=\"200\"><outlier candidate=\"00004000\"");
        assertThat(xml.split("<outlier ", -1)).hasSize(201);
    }

    @Test
    void a_finding_is_told_with_code_place_reason_response_and_the_way_to_the_copy() {
        assertThat(html(SampleRuns.complete(), "fr"))
                .contains("CG-112", "G14", "niveau « X » inconnu", "saisir NE, NM, MP, BM ou EM")
                .contains("href=\"rejected/SIO2-2%20(ao%C3%BBt).xlsx\"");
    }

    @Test
    void names_of_files_are_text_never_markup() {
        assertThat(html(SampleRuns.complete(), "en")).contains("<h3>notes &lt;finales&gt;.doc</h3>");
    }

    @Test
    void a_run_that_failed_says_so_and_what_to_do() {
        assertThat(html(SampleRuns.failed(), "fr")).contains("✗ Échec", "CG-602", "y déposer les classeurs");
        assertThat(html(SampleRuns.failed(), "en")).contains("✗ Failed");
    }

    @Test
    void times_are_those_of_the_reader() {
        assertThat(html(SampleRuns.complete(), "fr")).contains("12 juin 2026 à 08:30:00 (UTC+02:00)");
        assertThat(html(SampleRuns.complete(), "en")).contains("12 June 2026, 08:30:00 (UTC+02:00)");
    }

    @Test
    void a_run_taken_up_again_tells_all_its_starts_and_the_step_that_was_cut_off() {
        assertThat(html(SampleRuns.complete(), "en")).contains("started 2 times", "cut off");
    }

    @Test
    void lots_and_deliveries_are_told_and_a_partial_lot_loudly() {
        assertThat(html(SampleRuns.complete(), "fr"))
                .contains("lots/SIO2-1%20VI-3%20%281%29.zip", "rectorat", "2345678 octets", "NON&nbsp;: lot partiel");
    }

    @Test
    void control_characters_are_shown_as_replaced_not_refused() {
        RunFacts spoilt = SampleRuns.withFile("a\u0001\u0085b.xlsx");
        assertThat(html(spoilt, "fr")).contains("a\uFFFD\uFFFDb.xlsx");
    }

    @Test
    void of_too_many_findings_the_first_thousand_are_shown_and_the_rest_is_said() {
        String html = html(SampleRuns.large(210), "en");
        assertThat(html).contains("1,000 of 1,050 are shown; report.json has them all.");
        assertThat(html.split("class=\"severity error\"", -1)).hasSize(1001);
    }

    @Test
    void ten_thousand_candidates_give_a_page_that_a_browser_takes() {
        byte[] html = Pages.html(SampleRuns.large(400), "fr");
        assertThat(html.length).isLessThan(12_000_000);
        assertThat(new String(html, StandardCharsets.UTF_8)).contains("SIO2-400, Lycée");
    }
}
