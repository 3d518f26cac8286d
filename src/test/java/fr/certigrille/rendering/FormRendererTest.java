package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormRendererTest {

    @TempDir
    private Path folder;

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Text whose every word can be told from the others: {@code mot1 mot2 …}. */
    private static String words(int length) {
        String text = IntStream.iterate(1, n -> n + 1)
                .limit(length)
                .mapToObj(n -> "mot" + n)
                .collect(Collectors.joining(" "));
        return text.substring(0, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 300, 2_000, 8_000})
    void an_appreciation_of_any_length_is_printed_whole(int length) throws Exception {
        String comment = words(length);
        byte[] pdf = Forms.filled("VI-4", Evaluations.complete().appreciation(comment));
        String printed = squeezed(Forms.text(pdf));
        assertThat(comment.split(" ")).allSatisfy(word -> assertThat(printed).contains(word));
    }

    @Test
    void a_short_comment_needs_no_added_page_and_a_long_one_continues_under_suite() throws Exception {
        byte[] shortOne = Forms.filled("VI-4", Evaluations.complete());
        byte[] longOne = Forms.filled("VI-4", Evaluations.complete().appreciation(words(8_000)));
        assertThat(Forms.pages(shortOne)).isEqualTo(1);
        assertThat(Forms.text(shortOne)).doesNotContain("suite");
        assertThat(Forms.pages(longOne)).isGreaterThan(1);
        assertThat(Forms.text(longOne)).contains("suite", "candidat 0123456789");
    }

    @Test
    void a_word_longer_than_any_line_is_printed_whole() throws Exception {
        byte[] pdf = Forms.filled("VI-4", Evaluations.complete().appreciation("x".repeat(3_000)));
        assertThat(Forms.text(pdf).chars().filter(letter -> letter == 'x').count())
                .isGreaterThanOrEqualTo(3_000);
    }

    @Test
    void line_breaks_of_a_comment_are_kept() throws Exception {
        String text = Forms.text(Forms.filled("VI-4", Evaluations.complete().appreciation("Premier.\nSecond.")));
        assertThat(text).containsPattern("Premier\\.\\s*\\R\\s*Second\\.");
    }

    @Test
    void a_very_long_name_shrinks_and_wraps_but_is_never_cut() throws Exception {
        String name = "de Montferrand-Lacaze-Saint-Aulaire d’Arvor-Kerbiriou";
        String text = Forms.text(Forms.filled("VI-3", Evaluations.complete().named(name, "Marie-Bérengère Éléonore")));
        assertThat(squeezed(text)).contains(squeezed(name), squeezed("Marie-Bérengère Éléonore"));
    }

    @Test
    void a_name_that_cannot_fit_fails_the_document_and_is_not_repeated() {
        Evaluations endless = Evaluations.complete().named("Abracadabra".repeat(60), "Zoé");
        FindingException failure = catchThrowableOfType(FindingException.class, () -> Forms.filled("VI-3", endless));
        assertThat(failure.findings().get(0).code()).isEqualTo(Code.FIELD_TOO_LONG);
        assertThat(failure.findings().toString()).doesNotContain("Abracadabra");
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Thị Ánh", "Şükrü Çağlar", "Жанна Ильинична", "Թումանյան", "Παπαδόπουλος"})
    void names_in_other_scripts_are_printed(String name) throws Exception {
        assertThat(Forms.text(Forms.filled("VI-4", Evaluations.complete().named(name, "Zoé"))))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({"漢字, U+6F22", "𠮷, U+20BB7"})
    void a_character_that_no_font_has_fails_the_document_and_is_named(String name, String codePoint) {
        Evaluations foreign = Evaluations.complete().named(name, "Zoé");
        FindingException failure = catchThrowableOfType(FindingException.class, () -> Forms.filled("VI-3", foreign));
        assertThat(failure.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.GLYPH_MISSING);
            assertThat(finding.arguments()).containsExactly(codePoint);
        });
    }

    @Test
    void marks_and_date_are_shown_as_in_french() throws Exception {
        String text = Forms.text(Forms.filled("VI-3", Evaluations.complete().penalties("SYNTHESE")));
        assertThat(text).contains("12,5", "10,5", "28 / 05 / 2026").doesNotContain("12.5", "10.5");
    }

    @Test
    void the_candidates_fiche_shows_the_final_mark_only() throws Exception {
        String text = Forms.text(Forms.filled("VI-4", Evaluations.complete().penalties("SYNTHESE")));
        assertThat(text).contains("10,5").doesNotContain("12,5");
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, ABSENT", "EXEMPT, DISPENSÉ"})
    void a_candidate_without_mark_gets_a_grid_that_says_so(Ungraded outcome, String word) throws Exception {
        for (String annex : new String[] {"VI-3", "VI-4"}) {
            assertThat(Forms.text(Forms.filled(annex, Evaluations.complete().outcome(outcome))))
                    .contains(word);
        }
    }

    @Test
    void boxes_say_whether_they_are_ticked() throws Exception {
        assertThat(Forms.alternativeTexts(Forms.filled("VI-3", Evaluations.complete())))
                .contains("coché : Bonne maitrise", "non coché : Non évaluable", "coché : OPTION SLAM")
                .doesNotContain("coché : OPTION SISR");
    }

    @Test
    void the_same_evaluation_gives_the_same_bytes_from_any_renderer() {
        FormRenderer other = new FormRenderer(Forms.XSL);
        Forms.filled(other, "VI-4", Evaluations.complete().absent());
        for (String annex : new String[] {"VI-3", "VI-4"}) {
            assertThat(Forms.filled(other, annex, Evaluations.complete()))
                    .isEqualTo(Forms.filled(annex, Evaluations.complete()));
        }
    }

    @Test
    void the_fingerprint_changes_with_any_file_of_the_stylesheets() throws Exception {
        Path copy = folder.resolve("xsl");
        try (Stream<Path> files = Files.walk(Forms.XSL)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(Forms.XSL.relativize(file).toString()));
            }
        }
        assertThat(FormRenderer.fingerprint(copy)).isEqualTo(FormRenderer.fingerprint(Forms.XSL));
        Files.writeString(copy.resolve("l10n/fr.xml"), "<!-- -->", java.nio.file.StandardOpenOption.APPEND);
        assertThat(FormRenderer.fingerprint(copy)).isNotEqualTo(FormRenderer.fingerprint(Forms.XSL));
    }

    @Test
    void a_missing_font_is_told() throws Exception {
        FindingException failure = catchThrowableOfType(FindingException.class, () -> new FormRenderer(folder));
        assertThat(failure.findings().get(0).code()).isIn(Code.SCHEMA_UNUSABLE, Code.FONT_UNUSABLE);
    }
}
