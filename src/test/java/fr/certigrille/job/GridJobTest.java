package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.spreadsheet.WeightedSample;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with grids of other families, from a folder, and with grid files that change under way. */
class GridJobTest {

    private static final Locale FRENCH = Locale.FRENCH;

    @TempDir
    private Path folder;

    private JobFolder job;
    private Path grids;

    @BeforeEach
    void begin() throws IOException {
        job = new JobFolder(folder, DatabaseSettings.embedded(folder.resolve("data")));
        grids = Files.createDirectories(folder.resolve("grids"));
    }

    /** The same job, with its folder of grids named in a job file. */
    private JobFile file() throws IOException {
        Path written = folder.resolve("job.json");
        Files.writeString(written, """
                { "job": "essai", "input": { "folder": "input", "files": "*.xlsx" }, "output": { "folder": "output" },
                  "database": { "folder": "data" }, "grids": { "folder": "grids" },
                  "rendering": { "workers": 2, "stylesheets": "%s" } }
                """.formatted(
                        Path.of("xsl").toAbsolutePath().toString().replace('\\', '/')));
        return new JobFileReader(Map.of(), FRENCH).read(written);
    }

    private RunReport run() throws Exception {
        return new JobRunner(file(), new RunOptions(false, FRENCH), new SilentProgress()).run();
    }

    private String text(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(job.pdf(name).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** A grid file of the folder that takes the place of the shipped one. */
    private void changeGrid(String from, String to) throws IOException {
        String shipped = new GridCatalog().file("bts-sio-e5-2026").orElseThrow().content();
        Files.writeString(grids.resolve("e5.json"), shipped.replace(from, to));
    }

    @Test
    void a_session_keeps_the_grid_that_it_began_with_until_another_is_adopted() throws Exception {
        job.drop("a.xlsx", Evaluations.complete());
        run();
        assertThat(text("VI-3_")).contains("Gérer des sauvegardes");

        changeGrid("Gérer des sauvegardes", "Tenir des sauvegardes");
        job.drop("b.xlsx", Evaluations.complete().numbered("0000000001"));
        RunReport kept = run();
        assertThat(kept.findings()).extracting(Finding::code).containsExactly(Code.GRID_CHANGED);
        assertThat(text("VI-3_C12_0123456789")).contains("Gérer des sauvegardes");
        assertThat(text("VI-3_C12_0000000001")).contains("Gérer des sauvegardes");

        assertThat(new GridAdoption(file(), FRENCH).adopt("bts-sio-e5-2026", 2026))
                .isEqualTo(2);
        RunReport adopted = run();
        assertThat(adopted.findings()).isEmpty();
        assertThat(text("VI-3_C12_0123456789")).contains("Tenir des sauvegardes");
    }

    @Test
    void a_grid_whose_file_is_gone_still_has_its_documents() throws Exception {
        Files.writeString(
                grids.resolve("autre.json"),
                new GridCatalog()
                        .file("bts-ccf-ponderee")
                        .orElseThrow()
                        .content()
                        .replace("\"CCF-1\"", "\"Z-1\""));
        job.drop("CCF2.xlsx", WeightedSample.workbook());
        run();
        Files.delete(grids.resolve("autre.json"));
        Files.delete(job.pdf("Z-1_J1_0001"));
        assertThat(run().findings()).extracting(Finding::code).containsExactly(Code.GRID_CHANGED, Code.GRID_TO_CHECK);
        assertThat(text("Z-1_J1_0001")).contains("13,33 / 20");
    }

    @Test
    void a_wrong_grid_file_of_the_folder_ends_the_run_before_it_begins() throws Exception {
        Files.writeString(grids.resolve("e5.json"), "{ \"id\": \"x\" }");
        job.drop(
                "a.xlsx",
                ClassWorkbook.of(Evaluations.SLAM, Evaluations.complete().value()));
        org.assertj.core.api.Assertions.assertThatThrownBy(this::run)
                .isInstanceOf(fr.certigrille.finding.FindingException.class)
                .hasMessageContaining("CG-012");
        assertThat(job.pdfs()).isEmpty();
    }
}
