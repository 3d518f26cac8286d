package fr.certigrille.job;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.grid.Annex;
import fr.certigrille.rendering.FormRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the XML and FO of documents beside their PDFs, when asked to. */
record Intermediates(boolean wanted, Output output) {

    void keep(FormRenderer renderer, Annex annex, EvaluationDocument document, String path) {
        if (wanted) {
            try {
                write(renderer, annex, document, path.substring(0, path.length() - ".pdf".length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Beside their places first: put there as the PDF is, by whoever still has the right to. */
    private void write(FormRenderer renderer, Annex annex, EvaluationDocument document, String stem)
            throws IOException {
        Path folder = output.writing();
        Path xml = PrivateFiles.temporary(folder);
        Path fo = PrivateFiles.temporary(folder);
        try {
            renderer.writeIntermediate(annex, document, xml, fo);
            output.put(stem + ".xml", Files.readAllBytes(xml));
            output.put(stem + ".fo", Files.readAllBytes(fo));
        } finally {
            Files.deleteIfExists(xml);
            Files.deleteIfExists(fo);
        }
    }
}
