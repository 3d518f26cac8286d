package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.file.Sha256;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    void threads_that_share_what_they_learn_make_the_same_bytes_as_one_alone() throws Exception {
        List<EvaluationDocument> evaluations = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            evaluations.add(Samples.commented("Exposé clair. ".repeat(1 + i), "Ωμέγα " + i, "Bien ♥".repeat(1 + i)));
        }
        FormRenderers renderers = new FormRenderers(Samples.XSL, null);
        List<Callable<List<String>>> threads =
                Collections.nCopies(4, () -> documents(renderers.renderer(), evaluations));
        List<String> alone = documents(new FormRenderer(Samples.XSL), evaluations);
        ExecutorService workers = Executors.newFixedThreadPool(threads.size());
        try {
            for (Future<List<String>> documents : workers.invokeAll(threads)) {
                assertThat(documents.get()).isEqualTo(alone);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<String> documents(FormRenderer renderer, List<EvaluationDocument> evaluations) {
        return evaluations.stream()
                .flatMap(evaluation ->
                        Samples.GRID.annexes().stream().map(annex -> Sha256.of(render(renderer, annex, evaluation))))
                .toList();
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
