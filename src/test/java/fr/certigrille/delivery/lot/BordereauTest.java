package fr.certigrille.delivery.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.rendering.Conformity;
import fr.certigrille.rendering.PaperKind;
import fr.certigrille.rendering.PaperRenderer;
import fr.certigrille.rendering.PdfText;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bordereau récapitulatif says every candidate's mark, and what it adds up to. */
class BordereauTest {

    private static final PaperRenderer RENDERER = new PaperRenderer(Path.of("xsl"), PaperKind.BORDEREAU);

    private static byte[] pdf(Lot lot) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.render("bordereau", BordereauXml.of(lot), pdf);
        return pdf.toByteArray();
    }

    @Test
    void every_candidate_stands_in_it_with_mark_penalties_and_final_mark() throws Exception {
        String text = PdfText.asItLies(pdf(Lots.of(20)));
        for (LotCandidate candidate : Lots.of(20).candidates()) {
            assertThat(text).contains(candidate.number());
        }
        assertThat(text).contains("Cette page – candidats : 15").contains("Commission C01 – candidats : 17");
    }

    @Test
    void a_complete_lot_says_nothing_of_partial() throws Exception {
        assertThat(PdfText.asItLies(pdf(Lots.of(3)))).doesNotContain("PARTIEL");
    }

    @Test
    void a_partial_lot_says_so_on_every_page_and_names_what_is_missing() throws Exception {
        String text = PdfText.asItLies(pdf(Lots.partial(20)));
        assertThat(text.split("LOT PARTIEL", -1)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(text).contains("CG-112").contains("SIO2-SLAM.xlsx, feuille Évaluations, G14");
    }

    @Test
    void it_is_archivable_and_accessible() throws Exception {
        assertThat(Conformity.violations(pdf(Lots.of(20)))).isEmpty();
        assertThat(Conformity.violations(pdf(Lots.partial(20)))).isEmpty();
    }

    @Test
    void the_same_lot_gives_the_same_bytes() {
        assertThat(pdf(Lots.of(20))).isEqualTo(pdf(Lots.of(20)));
    }
}
