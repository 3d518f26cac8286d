package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A composed document says all that FOP's says, in the same places, and looks the same. */
class CompositionTest {

    private static final FormRenderer RENDERER = new FormRenderer(Samples.XSL);
    private static final int DOCUMENTS = Integer.getInteger("composition.documents", 120);
    private static final int DPI = 72;

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void every_operator_tag_and_word_of_metadata_is_that_of_fop() {
        RandomEvaluations evaluations = new RandomEvaluations(1, Samples.GRID);
        int composed = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            EvaluationDocument evaluation = evaluations.next();
            for (Annex annex : Samples.GRID.annexes()) {
                Optional<byte[]> plain = plain(annex, evaluation);
                Optional<byte[]> pdf = composed(annex, evaluation);
                assertThat(pdf.isPresent()).isEqualTo(plain.isPresent());
                if (pdf.isPresent()) {
                    composed += pdf.get().length == plain.get().length ? 0 : 1;
                    assertSame(i + " " + annex.code(), PdfAnatomy.of(pdf.get()), PdfAnatomy.of(plain.get()));
                }
            }
        }
        assertThat(composed).as("documents composed").isGreaterThan(DOCUMENTS * 3 / 2);
    }

    private static void assertSame(String name, PdfAnatomy composed, PdfAnatomy plain) {
        assertThat(composed.contents()).as(name).isEqualTo(plain.contents());
        assertThat(composed.structure()).as(name).isEqualTo(plain.structure());
        assertThat(composed.owners()).as(name).isEqualTo(plain.owners());
        assertThat(composed.catalog()).as(name).isEqualTo(plain.catalog());
        assertThat(composed.owners()).as(name).allMatch(owner -> owner.endsWith(" true"));
    }

    @Test
    void every_pixel_is_that_of_fop() throws IOException {
        RandomEvaluations evaluations = new RandomEvaluations(2, Samples.GRID);
        for (int i = 0; i < DOCUMENTS / 10; i++) {
            EvaluationDocument evaluation = evaluations.next();
            for (Annex annex : Samples.GRID.annexes()) {
                Optional<byte[]> plain = plain(annex, evaluation);
                if (plain.isPresent()) {
                    assertThat(pixels(composed(annex, evaluation).orElseThrow()))
                            .isDeepEqualTo(pixels(plain.get()));
                    assertThat(Pdfs.text(composed(annex, evaluation).orElseThrow()))
                            .isEqualTo(Pdfs.text(plain.get()));
                }
            }
        }
    }

    private static int[][] pixels(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int[][] pixels = new int[document.getNumberOfPages()][];
            for (int page = 0; page < pixels.length; page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.RGB);
                pixels[page] = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            }
            return pixels;
        }
    }

    @Test
    void random_documents_conform() throws Exception {
        RandomEvaluations evaluations = new RandomEvaluations(3, Samples.GRID);
        for (int i = 0; i < DOCUMENTS / 10; i++) {
            EvaluationDocument evaluation = evaluations.next();
            for (Annex annex : Samples.GRID.annexes()) {
                Optional<byte[]> pdf = composed(annex, evaluation);
                if (pdf.isPresent()) {
                    assertThat(ConformityTest.violations(pdf.get(), PDFAFlavour.PDFA_2_A))
                            .isEmpty();
                    assertThat(ConformityTest.violations(pdf.get(), PDFAFlavour.PDFUA_1))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void a_document_has_the_same_bytes_whatever_was_made_before_it() {
        RandomEvaluations random = new RandomEvaluations(4, Samples.GRID);
        List<EvaluationDocument> evaluations = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS / 4; i++) {
            evaluations.add(random.next());
        }
        List<EvaluationDocument> shuffled = new ArrayList<>(evaluations);
        Collections.shuffle(shuffled, new Random(5));
        FormRenderer other = new FormRenderer(Samples.XSL);
        for (EvaluationDocument evaluation : shuffled) {
            for (Annex annex : Samples.GRID.annexes()) {
                byte[] here = composed(annex, evaluation).orElse(new byte[0]);
                assertThat(rendered(other, annex, evaluation).orElse(new byte[0]))
                        .isEqualTo(here);
            }
        }
        for (EvaluationDocument evaluation : evaluations.subList(0, 5)) {
            byte[] fresh = rendered(new FormRenderer(Samples.XSL), Samples.GRID_ANNEX, evaluation)
                    .orElse(new byte[0]);
            assertThat(composed(Samples.GRID_ANNEX, evaluation).orElse(new byte[0]))
                    .isEqualTo(fresh);
        }
    }

    private static Optional<byte[]> composed(Annex annex, EvaluationDocument evaluation) {
        return rendered(RENDERER, annex, evaluation);
    }

    private static Optional<byte[]> rendered(FormRenderer renderer, Annex annex, EvaluationDocument evaluation) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            renderer.render(annex, evaluation, pdf);
            return Optional.of(pdf.toByteArray());
        } catch (FindingException refused) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> plain(Annex annex, EvaluationDocument evaluation) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            RENDERER.renderPlain(annex, evaluation, pdf);
            return Optional.of(pdf.toByteArray());
        } catch (FindingException refused) {
            return Optional.empty();
        }
    }
}
