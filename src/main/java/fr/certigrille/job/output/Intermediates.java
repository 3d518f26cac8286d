package fr.certigrille.job.output;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import fr.certigrille.rendering.FormRenderer;
import java.io.ByteArrayOutputStream;

/** Keeps the XML and FO of documents beside their PDFs, when asked to. */
public record Intermediates(boolean wanted, Output output) {

    /** Put there as the PDF is, by whoever still has the right to. */
    public void keep(FormRenderer renderer, Annex annex, EvaluationDocument document, String path) {
        if (wanted) {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            ByteArrayOutputStream fo = new ByteArrayOutputStream();
            renderer.writeIntermediate(annex, document, xml, fo);
            String stem = path.substring(0, path.length() - ".pdf".length());
            output.put(stem + ".xml", xml.toByteArray());
            output.put(stem + ".fo", fo.toByteArray());
        }
    }
}
