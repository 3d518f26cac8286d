package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibilityTest {

    @Test
    void same_input_gives_the_same_bytes_in_any_renderer() {
        FormRenderer first = new FormRenderer(Samples.XSL);
        FormRenderer second = new FormRenderer(Samples.XSL);
        render(second, Samples.GRID_ANNEX, Samples.named("ՍԱՐԳՍՅԱՆ", "Anahit"));
        for (Annex annex : Samples.GRID.annexes()) {
            byte[] pdf = render(first, annex, Samples.graded());
            assertThat(render(second, annex, Samples.graded())).isEqualTo(pdf);
            assertThat(render(first, annex, Samples.graded())).isEqualTo(pdf);
        }
    }

    @Test
    void different_input_gives_a_different_document_id() {
        FormRenderer renderer = new FormRenderer(Samples.XSL);
        assertThat(id(render(renderer, Samples.GRID_ANNEX, Samples.graded())))
                .isNotEqualTo(id(render(renderer, Samples.GRID_ANNEX, Samples.named("MARTIN", "Zoé"))));
    }

    @Test
    void any_change_of_the_stylesheet_folder_changes_its_fingerprint(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("l10n"));
        Files.writeString(folder.resolve("l10n/fr.xml"), "a");
        String before = FormRenderer.fingerprint(folder);
        assertThat(FormRenderer.fingerprint(folder)).isEqualTo(before).hasSize(64);
        Files.writeString(folder.resolve("l10n/fr.xml"), "b");
        assertThat(FormRenderer.fingerprint(folder)).isNotEqualTo(before);
    }

    private static byte[] render(FormRenderer renderer, Annex annex, EvaluationDocument document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.render(annex, document, pdf);
        return pdf.toByteArray();
    }

    private static String id(byte[] pdf) {
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/ID");
        assertThat(at).isPositive();
        return text.substring(at, at + 75);
    }
}
