package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.ExampleEvaluation;
import fr.certigrille.evaluation.ExampleSynthesis;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * The forms of every shipped grid, blank and filled: their words and where these stand, against {@code src/test/resources/golden}, and their
 * conformity. After a wanted change, {@code -Dgolden.write=true} writes the golden files anew.
 */
class GridFormsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final FormRenderer RENDERER = new FormRenderer(Samples.XSL);

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> forms() {
        return new GridCatalog().all().stream().flatMap(GridFormsTest::forms);
    }

    private static Stream<Arguments> forms(Grid grid) {
        Evaluation example = ExampleEvaluation.of(grid);
        EvaluationDocument document = new EvaluationDocument(
                grid, ExampleEvaluation.schoolClass(grid), example, new Evaluator(grid).evaluate(example));
        Stream<Arguments> synthesis = Stream.ofNullable(grid.synthesis())
                .map(annex -> Arguments.of(grid.id() + "-" + annex.code() + "-example", synthesis(annex, grid)));
        return Stream.concat(synthesis, annexForms(grid, document));
    }

    private static Stream<Arguments> annexForms(Grid grid, EvaluationDocument document) {
        return grid.annexes().stream()
                .flatMap(annex -> Stream.of(
                        Arguments.of(grid.id() + "-" + annex.code() + "-blank", blank(annex, grid)),
                        Arguments.of(grid.id() + "-" + annex.code() + "-example", filled(annex, document))));
    }

    private static byte[] synthesis(Annex annex, Grid grid) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.renderSynthesis(annex, grid, ExampleSynthesis.of(grid), pdf);
        return pdf.toByteArray();
    }

    private static byte[] blank(Annex annex, Grid grid) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.renderBlank(annex, grid, pdf);
        return pdf.toByteArray();
    }

    private static byte[] filled(Annex annex, EvaluationDocument document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.render(annex, document, pdf);
        return pdf.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void every_word_stands_where_it_stood(String name, byte[] pdf) throws IOException {
        List<String> words = words(pdf);
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, words);
        }
        List<String> expected = Files.readAllLines(golden);
        assertThat(words.stream().map(GridFormsTest::word).toList())
                .isEqualTo(expected.stream().map(GridFormsTest::word).toList());
        for (int i = 0; i < words.size(); i++) {
            assertThat(place(words.get(i))).as(words.get(i)).containsExactly(place(expected.get(i)), offset(0.6));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void every_form_conforms_to_pdf_a_and_pdf_ua(String name, byte[] pdf) throws Exception {
        assertThat(ConformityTest.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ConformityTest.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** A line per word: page, left, baseline, word. */
    private static List<String> words(byte[] pdf) throws IOException {
        List<String> words = new ArrayList<>();
        int page = 0;
        for (Figures.Page each : FigureExtractor.of(pdf).pages()) {
            page++;
            for (Figures.Word word : each.words()) {
                words.add(String.format(Locale.ROOT, "%d %.1f %.1f %s", page, word.x0(), word.y0(), word.text()));
            }
        }
        return words;
    }

    private static String word(String line) {
        return line.split(" ", 4)[3];
    }

    private static double[] place(String line) {
        String[] parts = line.split(" ", 4);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])};
    }
}
