package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.certigrille.document.EvaluationDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long comments are never cut, never overlap and never leave their frames. */
class LongCommentsTest {

    private static final double SMALLEST = 7;

    /** Frames of the three comments on the form, top and bottom in pt; the mark stands below the third. */
    private static final double[][] FRAMES = {{209.3, 309.05}, {327.41, 427.15}, {427.15, 628.9}};

    static Stream<Arguments> comments() {
        List<Arguments> all = new ArrayList<>();
        for (int length : new int[] {20, 300, 2_000, 8_000}) {
            for (int place = 0; place < 4; place++) {
                all.add(Arguments.of(length, place, text(length, " ")));
                all.add(Arguments.of(length, place, text(length, "\n")));
            }
        }
        all.add(Arguments.of(3_000, 2, "m".repeat(3_000)));
        all.add(Arguments.of(3_000, 0, "é".repeat(3_000)));
        return all.stream();
    }

    /** Numbered words, so that each can be missed; a line end after every seventh. */
    private static String text(int length, String seventh) {
        StringBuilder text = new StringBuilder("mot0");
        for (int i = 1; text.length() < length; i++) {
            text.append(i % 7 == 0 ? seventh : " ").append("mot").append(i);
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} characters, place {1}")
    @MethodSource("comments")
    void every_character_of_the_comment_is_in_the_pdf_in_its_order(int length, int place, String comment)
            throws IOException {
        String found = FigureExtractor.of(Pdfs.of(Samples.APPRAISAL_ANNEX, document(place, comment))).pages().stream()
                .flatMap(page -> page.words().stream())
                .filter(LongCommentsTest::isComment)
                .map(Figures.Word::text)
                .collect(Collectors.joining());
        String wanted = comment.replaceAll("\\s+", "");
        if (place < 3) {
            assertThat(found).isEqualTo(wanted);
        } else {
            assertThat(words(found)).containsExactlyInAnyOrderElementsOf(words(wanted + wanted + wanted));
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split("(?=mot)"));
    }

    private static EvaluationDocument document(int place, String comment) {
        return Samples.commented(
                place == 0 || place == 3 ? comment : "",
                place == 1 || place == 3 ? comment : "",
                place >= 2 ? comment : "");
    }

    @ParameterizedTest(name = "{0} characters, place {1}")
    @MethodSource("comments")
    void no_line_overlaps_another_or_leaves_its_frame(int length, int place, String comment) throws IOException {
        Figures figures = FigureExtractor.of(Pdfs.of(Samples.APPRAISAL_ANNEX, document(place, comment)));
        Figures.Page form = figures.pages().get(0);
        List<Figures.Word> words =
                form.words().stream().filter(LongCommentsTest::isComment).toList();
        assertThat(words).isNotEmpty().allSatisfy(word -> {
            assertThat(word.size()).isGreaterThanOrEqualTo(SMALLEST - 0.01);
            assertThat(word.x0()).isGreaterThan(49.8);
            assertThat(word.x1()).isLessThan(545.5);
            assertThat(frame(word)).as(word.toString()).isTrue();
        });
        figures.pages().forEach(page -> assertThat(baselines(page)).allSatisfy(LongCommentsTest::isApart));
        figures.pages().stream()
                .skip(1)
                .flatMap(page -> page.words().stream())
                .forEach(word -> assertThat(word.y0()).isBetween(40.0, 810.0));
    }

    private static boolean isComment(Figures.Word word) {
        return !word.bold() && word.text().matches("mot\\d+|m+|é+");
    }

    private static boolean frame(Figures.Word word) {
        return Stream.of(FRAMES)
                .anyMatch(f -> word.y0() - 0.75 * word.size() > f[0] && word.y0() + 0.22 * word.size() < f[1]);
    }

    /** Pairs of successive baselines of comment lines, with the type size. */
    private static List<double[]> baselines(Figures.Page page) {
        List<Figures.Word> words = page.words().stream()
                .filter(LongCommentsTest::isComment)
                .sorted(java.util.Comparator.comparingDouble(Figures.Word::y0))
                .toList();
        return IntStream.range(1, words.size())
                .mapToObj(i -> new double[] {
                    words.get(i - 1).y0(), words.get(i).y0(), words.get(i).size()
                })
                .collect(Collectors.toList());
    }

    private static void isApart(double[] pair) {
        double distance = pair[1] - pair[0];
        if (distance > 0.1) {
            assertThat(distance).isGreaterThan(pair[2]);
        }
    }

    @Test
    void a_short_comment_keeps_the_normal_size_and_one_page() throws IOException {
        Figures figures = FigureExtractor.of(Pdfs.of(Samples.APPRAISAL_ANNEX, document(0, text(300, " "))));
        assertThat(figures.pages()).hasSize(1);
        assertThat(figures.pages().get(0).words().stream()
                        .filter(LongCommentsTest::isComment)
                        .findFirst()
                        .orElseThrow()
                        .size())
                .isCloseTo(9, within(0.01));
    }

    @Test
    void a_comment_that_no_readable_type_holds_continues_on_a_page_headed_suite() throws IOException {
        byte[] pdf = Pdfs.of(Samples.APPRAISAL_ANNEX, document(1, text(8_000, " ")));
        assertThat(FigureExtractor.of(pdf).pages().size()).isGreaterThan(1);
        assertThat(Pdfs.text(pdf))
                .contains("suite")
                .contains("ANNEXE VI-4")
                .contains("candidat 02531447")
                .contains("Partie 2 : Échange avec le jury (30 minutes) – Observations (suite)");
    }
}
