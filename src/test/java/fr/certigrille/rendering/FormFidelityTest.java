package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The blank form is the ministry's: figures of the official form of session 2026, measured in pt, against ours. */
class FormFidelityTest {

    /** 1 mm in pt. */
    private static final double TOLERANCE = 72 / 25.4;

    private static List<Figures.Page> official = List.of();
    private static List<Figures.Page> ours = List.of();

    @BeforeAll
    static void measure() throws IOException {
        try (InputStream json = FormFidelityTest.class.getResourceAsStream("/official/figures.json")) {
            official = JsonMapper.shared().readValue(json, Figures.class).pages();
        }
        List<Figures.Page> pages = new ArrayList<>(
                FigureExtractor.of(Pdfs.blank(Samples.GRID_ANNEX)).pages());
        pages.addAll(FigureExtractor.of(Pdfs.blank(Samples.APPRAISAL_ANNEX)).pages());
        ours = pages;
        assertThat(ours).hasSameSizeAs(official);
    }

    static Stream<Arguments> pages() {
        return IntStream.range(0, ours.size()).mapToObj(i -> Arguments.of(i + 1, official.get(i), ours.get(i)));
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void pages_have_the_official_size(int number, Figures.Page expected, Figures.Page actual) {
        assertThat(actual.width()).isEqualTo(expected.width());
        assertThat(actual.height()).isEqualTo(expected.height());
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void every_official_word_is_there_in_the_same_order_and_no_other(
            int number, Figures.Page expected, Figures.Page actual) {
        assertThat(actual.words().stream().map(Figures.Word::text).toList())
                .isEqualTo(expected.words().stream().map(Figures.Word::text).toList());
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void every_word_is_within_one_millimetre_in_the_same_style(int number, Figures.Page expected, Figures.Page actual) {
        for (int i = 0; i < expected.words().size(); i++) {
            Figures.Word official = expected.words().get(i);
            Figures.Word word = actual.words().get(i);
            assertThat(corners(word)).as(word.text()).satisfies(c -> near(corners(official), c));
            assertThat(word.bold()).as("bold " + word).isEqualTo(official.bold());
            assertThat(word.italic()).as("italic " + word).isEqualTo(official.italic());
        }
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void every_line_is_within_one_millimetre_and_there_is_no_other(
            int number, Figures.Page expected, Figures.Page actual) {
        assertThat(actual.lines()).hasSameSizeAs(expected.lines());
        assertThat(expected.lines())
                .allSatisfy(line ->
                        assertThat(actual.lines()).anySatisfy(candidate -> near(corners(line), corners(candidate))));
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void every_box_is_within_one_millimetre_and_has_the_official_shape(
            int number, Figures.Page expected, Figures.Page actual) {
        assertThat(actual.boxes()).hasSameSizeAs(expected.boxes());
        assertThat(expected.boxes())
                .allSatisfy(box -> assertThat(actual.boxes()).anySatisfy(candidate -> {
                    near(corners(box), corners(candidate));
                    assertThat(candidate.rounded()).isEqualTo(box.rounded());
                }));
    }

    @ParameterizedTest(name = "page {0}")
    @MethodSource("pages")
    void every_grey_ground_is_the_official_grey(int number, Figures.Page expected, Figures.Page actual) {
        assertThat(expected.grounds())
                .allSatisfy(ground -> assertThat(actual.grounds()).anySatisfy(candidate -> {
                    assertThat(candidate.grey()).isCloseTo(ground.grey(), offset(0.01));
                    assertThat(contains(candidate, ground)).isTrue();
                }));
        assertThat(actual.grounds())
                .allSatisfy(ground -> assertThat(expected.grounds().stream()
                                .filter(part -> contains(ground, part))
                                .count())
                        .isPositive());
    }

    private static boolean contains(Figures.Ground outer, Figures.Ground inner) {
        return outer.x0() <= inner.x0() + TOLERANCE
                && outer.y0() <= inner.y0() + TOLERANCE
                && outer.x1() >= inner.x1() - TOLERANCE
                && outer.y1() >= inner.y1() - TOLERANCE;
    }

    private static void near(double[] expected, double[] actual) {
        assertThat(actual).containsExactly(expected, offset(TOLERANCE));
    }

    private static double[] corners(Figures.Word word) {
        return new double[] {word.x0(), word.y0(), word.x1(), word.y1()};
    }

    private static double[] corners(Figures.Line line) {
        return new double[] {line.x0(), line.y0(), line.x1(), line.y1()};
    }

    private static double[] corners(Figures.Box box) {
        return new double[] {box.x0(), box.y0(), box.x1(), box.y1()};
    }
}
