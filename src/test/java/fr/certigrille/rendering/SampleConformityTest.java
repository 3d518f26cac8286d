package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.grid.Annex;
import fr.certigrille.spreadsheet.SampleClasses;
import fr.certigrille.spreadsheet.SampleClasses.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every document of every sample candidate is PDF/A-2a and PDF/UA-1 at once, says veraPDF. */
class SampleConformityTest {

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void every_document_of_the_samples_conforms() throws Exception {
        Evaluator evaluator = new Evaluator(Samples.GRID);
        for (Sample sample : SampleClasses.all()) {
            for (var evaluation : sample.evaluations()) {
                EvaluationDocument document = new EvaluationDocument(
                        Samples.GRID, sample.schoolClass(), evaluation, evaluator.evaluate(evaluation));
                for (Annex annex : Samples.GRID.annexes()) {
                    assertConforms(annex.code() + " " + evaluation.candidate().number(), Pdfs.of(annex, document));
                }
            }
        }
    }

    private static void assertConforms(String name, byte[] pdf) throws Exception {
        assertThat(ConformityTest.violations(pdf, PDFAFlavour.PDFA_2_A))
                .as(name)
                .isEmpty();
        assertThat(ConformityTest.violations(pdf, PDFAFlavour.PDFUA_1)).as(name).isEmpty();
    }
}
