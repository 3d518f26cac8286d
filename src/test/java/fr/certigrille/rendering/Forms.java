package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** Renders forms for tests, with one renderer for all. */
final class Forms {

    static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    static final Path XSL = Path.of("xsl");

    private static final FormRenderer RENDERER = new FormRenderer(XSL);

    private Forms() {}

    static Annex annex(String code) {
        return GRID.annex(code).orElseThrow();
    }

    static byte[] blank(String annex) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        RENDERER.renderBlank(annex(annex), GRID, pdf);
        return pdf.toByteArray();
    }

    static byte[] filled(String annex, Evaluations evaluation) {
        return filled(RENDERER, annex, evaluation);
    }

    static byte[] filled(FormRenderer renderer, String annex, Evaluations evaluation) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.render(annex(annex), document(evaluation), pdf);
        return pdf.toByteArray();
    }

    static EvaluationDocument document(Evaluations evaluations) {
        Evaluation evaluation = evaluations.value();
        return new EvaluationDocument(GRID, Evaluations.SLAM, evaluation, new Evaluator(GRID).evaluate(evaluation));
    }

    /** The words of a PDF, in reading order. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** The alternative texts of a PDF's figures. */
    static List<String> alternativeTexts(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), texts);
            return texts;
        }
    }

    private static void collect(PDStructureNode node, List<String> texts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                Optional.ofNullable(element.getAlternateDescription()).ifPresent(texts::add);
                collect(element, texts);
            }
        }
    }
}
