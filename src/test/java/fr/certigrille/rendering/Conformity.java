package fr.certigrille.rendering;

import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF has against a PDF that shall be PDF/A-2a and PDF/UA-1 at once. */
public final class Conformity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformity() {}

    public static List<String> violations(byte[] pdf) throws Exception {
        return Stream.concat(
                        ConformityTest.violations(pdf, PDFAFlavour.PDFA_2_A).stream(),
                        ConformityTest.violations(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    /** What speaks against PDF/A-2b, which asks for no tags. */
    public static List<String> basicViolations(byte[] pdf) throws Exception {
        return ConformityTest.violations(pdf, PDFAFlavour.PDFA_2_B);
    }
}
