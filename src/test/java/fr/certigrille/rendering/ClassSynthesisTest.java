package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.document.ClassSynthesis;
import fr.certigrille.document.ClassSynthesis.Member;
import fr.certigrille.document.ClassSynthesisXml;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthesis of a class says every level of every candidate, in colour and in letters. */
class ClassSynthesisTest {

    private static final GridCatalog GRIDS = new GridCatalog();
    private static final Grid SIO = GRIDS.find("bts-sio-e5-2026").orElseThrow();
    private static final PaperRenderer RENDERER = new PaperRenderer(Path.of("xsl"), PaperKind.CLASS_SYNTHESIS);
    private static final List<String> NAMES = List.of(
            "d’Orgeval-Nguyễn", "Le Goff", "ÖZTÜRK", "Sarr", "Ben Youssef", "Šimić", "ՍԱՐԳՍՅԱՆ", "Marchand-Delacroix");
    private static final List<String> FIRST_NAMES =
            List.of("Zoé", "Yann", "Aïcha", "Jean-Baptiste", "Ngọc Ánh", "Maëlys");
    private static final int ABSENT = 5;
    private static final int EXEMPT = 9;

    private static ClassSynthesis of(Grid grid, int candidates, int faults) {
        SchoolClass schoolClass =
                new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, grid.id(), "SIO2-SLAM");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            members.add(member(grid, i));
        }
        return new ClassSynthesis(schoolClass, grid, members, faults);
    }

    private static Member member(Grid grid, int i) {
        boolean graded = i != ABSENT && i != EXEMPT;
        Outcome outcome =
                graded ? new Graded(new BigDecimal(8 + i % 21 * 0.5)) : i == ABSENT ? Ungraded.ABSENT : Ungraded.EXEMPT;
        Evaluation evaluation = new Evaluation(
                new Candidate(
                        String.format("02%08d", i),
                        NAMES.get(i % NAMES.size()),
                        FIRST_NAMES.get(i % FIRST_NAMES.size()),
                        grid.options().isEmpty() ? "" : i % 2 == 0 ? "SLAM" : "SISR"),
                grid.forms().get(0).code(),
                new Commission("C1", "Mme Élise Beaulieu", "M. Karim Ben Youssef"),
                graded ? LocalDate.of(2026, 5, 12) : null,
                graded ? levels(grid, i) : Map.of(),
                Set.of(),
                outcome,
                List.of(),
                "");
        return new Member(evaluation, new Evaluator(grid).evaluate(evaluation));
    }

    /** Most in the middle of the scale; the first candidate has all levels in turn, from the one that says nothing. */
    private static Map<String, String> levels(Grid grid, int i) {
        Map<String, String> levels = new LinkedHashMap<>();
        int scale = grid.levels().size();
        List<String> codes = grid.assessedCodes();
        for (int item = 0; item < codes.size(); item++) {
            int level = i == 0 ? item % scale : 1 + (i * 7 + item * 3) % (scale - 1);
            levels.put(codes.get(item), grid.levels().get(level).code());
        }
        return levels;
    }

    private static byte[] pdf(ClassSynthesis synthesis) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.render("synthesis", out -> ClassSynthesisXml.write(synthesis, out), pdf);
        return pdf.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void a_candidate_stands_there_with_the_letters_of_each_level_the_final_mark_and_the_gaps() throws Exception {
        assertThat(PdfText.asItLies(pdf(of(SIO, 1, 0))))
                .containsPattern(Pattern.compile("1 d’Orgeval-Nguyễn Zoé SLAM NE NM MP BM EM NE NM 8 2"))
                .contains("Candidats : 1 · notés : 1 · absents : 0 · dispensés : 0");
    }

    @Test
    void candidates_without_a_mark_are_shown_as_absent_or_exempted() throws Exception {
        assertThat(PdfText.asItLies(pdf(of(SIO, 12, 0))))
                .contains("Absent", "Dispensé")
                .contains("Candidats : 12 · notés : 10 · absents : 1 · dispensés : 1");
    }

    @Test
    void what_is_not_covered_is_told_with_the_names() throws Exception {
        assertThat(PdfText.asItLies(pdf(of(SIO, 3, 0))))
                .contains("CT : non évalué pour 1 sur 3 (d’Orgeval-Nguyễn Zoé)")
                .doesNotContain("aucune : tout est évalué");
        assertThat(PdfText.asItLies(pdf(of(SIO, 1, 0)))).contains("CT : évalué pour aucun candidat noté");
    }

    @Test
    void a_class_whose_workbook_has_faults_is_told_to_be_incomplete() throws Exception {
        assertThat(PdfText.asItLies(pdf(of(SIO, 3, 2)))).contains("INCOMPLET : des candidats peuvent manquer");
        assertThat(PdfText.asItLies(pdf(of(SIO, 3, 0)))).doesNotContain("INCOMPLET");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 18, 26})
    void a_class_goes_on_one_page(int candidates) throws Exception {
        assertThat(pages(pdf(of(SIO, candidates, 0)))).isEqualTo(1);
    }

    @Test
    void a_large_class_goes_over_to_more_pages_with_the_heads_repeated_and_nobody_lost() throws Exception {
        byte[] pdf = pdf(of(SIO, 120, 0));
        String text = PdfText.asItLies(pdf);
        assertThat(pages(pdf)).isGreaterThan(2);
        assertThat(text.split("Nom, prénom", -1)).hasSize(pages(pdf) + 1);
        for (int rank = 1; rank <= 120; rank++) {
            assertThat(text).containsPattern("(?m)^" + rank + " ");
        }
    }

    @Test
    void every_grid_has_one_with_each_item_and_each_level_in_it() throws Exception {
        for (Grid grid : GRIDS.all()) {
            String text = PdfText.asItLies(pdf(of(grid, 33, 1)));
            grid.assessed().forEach(assessed -> assertThat(text).contains(assessed.item()));
            grid.levels().forEach(level -> assertThat(text).contains(level.code()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bts-ccf-ponderee", "bts-sio-e5-2026"})
    void it_is_archivable_and_accessible_over_several_pages(String grid) throws Exception {
        assertThat(Conformity.violations(pdf(of(GRIDS.find(grid).orElseThrow(), 40, 1))))
                .isEmpty();
    }

    /** Of a photocopy, the letters and the order of the greys are left: the higher the level, the darker. */
    @Test
    void in_black_and_white_the_levels_still_tell_themselves_apart() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(of(SIO, 1, 0)))) {
            BufferedImage grey = new PDFRenderer(document).renderImageWithDPI(0, 72, ImageType.GRAY);
            List<Integer> scale = new ArrayList<>();
            for (int level = 1; level < SIO.levels().size(); level++) {
                scale.add(grey.getRaster().getSample(scaleX(level), scaleY(grey), 0));
            }
            assertThat(scale).isSortedAccordingTo((a, b) -> b - a).doesNotHaveDuplicates();
            for (int i = 1; i < scale.size(); i++) {
                assertThat(scale.get(i - 1) - scale.get(i)).isGreaterThan(20);
            }
        }
    }

    /** Just inside of the left line of a level's cell in the scale, left of its letters. */
    private static int scaleX(int level) {
        return (int) (34 + level * 773.0 / SIO.levels().size()) + 2;
    }

    /** The row of the scale: the first that is darker than the page where the highest level stands. */
    private static int scaleY(BufferedImage grey) {
        int x = scaleX(SIO.levels().size() - 1);
        for (int y = 60; y < grey.getHeight(); y++) {
            if (grey.getRaster().getSample(x, y, 0) < 128) {
                return y + 5;
            }
        }
        throw new AssertionError("no scale");
    }

    @Test
    void the_same_class_gives_the_same_bytes() {
        assertThat(pdf(of(SIO, 30, 0))).isEqualTo(pdf(of(SIO, 30, 0)));
    }
}
