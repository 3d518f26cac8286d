package fr.certigrille.delivery.print;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.rendering.Conformity;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** On both sides of the paper, every document begins on a sheet of its own. */
class PrintFileTest {

    private static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    private static final byte[] TWO_PAGES = blank("VI-3");
    private static final byte[] ONE_PAGE = blank("VI-4");

    private static byte[] blank(String annex) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new FormRenderer(Path.of("xsl")).renderBlank(GRID.annex(annex).orElseThrow(), GRID, pdf);
        return pdf.toByteArray();
    }

    private static byte[] printed(byte[]... documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintFile print = new PrintFile(out, "essai")) {
            for (byte[] document : documents) {
                print.add(document);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_document_with_an_odd_number_of_pages_gets_an_empty_one() throws IOException {
        try (PDDocument one = Loader.loadPDF(ONE_PAGE);
                PDDocument print = Loader.loadPDF(printed(ONE_PAGE, TWO_PAGES, ONE_PAGE))) {
            int odd = one.getNumberOfPages();
            assertThat(print.getNumberOfPages()).isEqualTo(2 * (odd + odd % 2) + 2);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(odd + 1);
            text.setEndPage(odd + 1);
            if (odd % 2 == 1) {
                assertThat(text.getText(print)).isBlank();
            }
        }
    }

    @Test
    void a_page_looks_as_in_its_document() throws IOException {
        try (PDDocument document = Loader.loadPDF(TWO_PAGES);
                PDDocument print = Loader.loadPDF(printed(TWO_PAGES, TWO_PAGES))) {
            for (int page = 0; page < 2; page++) {
                var expected = new PDFRenderer(document).renderImageWithDPI(page, 50);
                var printed = new PDFRenderer(print).renderImageWithDPI(page + 2, 50);
                int[] pixels =
                        expected.getRGB(0, 0, expected.getWidth(), expected.getHeight(), null, 0, expected.getWidth());
                assertThat(printed.getRGB(0, 0, printed.getWidth(), printed.getHeight(), null, 0, printed.getWidth()))
                        .isEqualTo(pixels);
            }
        }
    }

    @Test
    void it_is_archivable() throws Exception {
        assertThat(Conformity.basicViolations(printed(ONE_PAGE, TWO_PAGES))).isEmpty();
    }

    @Test
    void the_same_documents_give_the_same_bytes() throws IOException {
        assertThat(printed(ONE_PAGE, TWO_PAGES)).isEqualTo(printed(ONE_PAGE, TWO_PAGES));
    }
}
