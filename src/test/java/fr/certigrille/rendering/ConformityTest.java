package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Outcome.Ungraded;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Every kind of document is PDF/A-2a and PDF/UA-1 at once, says veraPDF. */
class ConformityTest {

    private static final String LONG = "Une phrase d’observation assez longue. ".repeat(200);

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("blank VI-3", Pdfs.blank(Samples.GRID_ANNEX)),
                Arguments.of("blank VI-4", Pdfs.blank(Samples.APPRAISAL_ANNEX)),
                Arguments.of("filled VI-3", Pdfs.of(Samples.GRID_ANNEX, Samples.graded())),
                Arguments.of("filled VI-4", Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.graded())),
                Arguments.of("absent VI-3", Pdfs.of(Samples.GRID_ANNEX, Samples.ungraded(Ungraded.ABSENT))),
                Arguments.of("exempt VI-4", Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.ungraded(Ungraded.EXEMPT))),
                Arguments.of("suite", Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.commented(LONG, LONG, LONG))),
                Arguments.of("fallback", Pdfs.of(Samples.GRID_ANNEX, Samples.named("ՍԱՐԳՍՅԱՆ", "Ngọc Ánh"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_document_is_pdf_a_2a(String name, byte[] pdf) throws Exception {
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_document_is_pdf_ua_1(String name, byte[] pdf) throws Exception {
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
