package fr.certigrille.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tells which of PDF/A and PDF/UA the documents of a peer are, by veraPDF. Usage: FOLDER... */
final class PeersConformity {

    private static final List<PDFAFlavour> ARCHIVES = List.of(
            PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_2_U, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFA_1_A, PDFAFlavour.PDFA_1_B);

    private PeersConformity() {}

    public static void main(String[] folders) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String folder : folders) {
            String archive = "no";
            for (PDFAFlavour flavour : ARCHIVES) {
                archive = archive.equals("no") && conforms(folder, flavour) ? flavour.getId() : archive;
            }
            System.out.println(Path.of(folder).getFileName() + " " + archive + " "
                    + (conforms(folder, PDFAFlavour.PDFUA_1) ? "yes" : "no"));
        }
    }

    private static boolean conforms(String folder, PDFAFlavour flavour) throws Exception {
        for (int i = 0; i < 2; i++) {
            byte[] pdf = Files.readAllBytes(Path.of(folder, "0-" + i + ".pdf"));
            if (!ConformityTest.violations(pdf, flavour).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
