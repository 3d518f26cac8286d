package fr.certigrille.job;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import fr.certigrille.rendering.FormRenderer;

/** Keeps the XML and FO of documents beside their PDFs, when asked to. */
record Intermediates(boolean wanted, OutputFolder output) {

    void keep(FormRenderer renderer, Annex annex, EvaluationDocument document, String path) {
        if (wanted) {
            String stem = path.substring(0, path.length() - ".pdf".length());
            renderer.writeIntermediate(annex, document, output.place(stem + ".xml"), output.place(stem + ".fo"));
        }
    }
}
