package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** PDFs for tests, made by one renderer of the test thread. */
final class Pdfs {

    private static final ThreadLocal<FormRenderer> RENDERER =
            ThreadLocal.withInitial(() -> new FormRenderer(Samples.XSL));

    private Pdfs() {}

    static byte[] blank(Annex annex) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.get().renderBlank(annex, Samples.GRID, pdf);
        return pdf.toByteArray();
    }

    static byte[] of(Annex annex, EvaluationDocument document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.get().render(annex, document, pdf);
        return pdf.toByteArray();
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
