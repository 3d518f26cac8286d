package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.spreadsheet.WeightedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what {@code samples/ccf-ponderee} ships, and checks its marks against values that were calculated by hand. */
class WeightedSampleTest {

    private static final Path SAMPLE = Path.of("samples/ccf-ponderee");
    private static final String WORKBOOK = "input/CCF2.xlsx";

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        Files.copy(SAMPLE.resolve(WORKBOOK), folder.resolve(WORKBOOK));
        Files.writeString(
                folder.resolve("job.json"),
                Files.readString(SAMPLE.resolve("job.json")).replace("../../xsl", ours()));
    }

    private static String ours() {
        return SAMPLE.resolve("../../xsl")
                .toAbsolutePath()
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    private RunReport run() throws Exception {
        JobFile file = new JobFileReader(Map.of(), Locale.FRENCH).read(folder.resolve("job.json"));
        return new JobRunner(file, new RunOptions(false, Locale.FRENCH), new SilentProgress()).run();
    }

    private List<Path> pdfs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("output"))) {
            return files.filter(file -> file.getFileName().toString().matches("CCF-.*\\.pdf"))
                    .toList();
        }
    }

    private String text(String name) throws IOException {
        Path file = pdfs().stream()
                .filter(pdf -> pdf.getFileName().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_shipped_workbook_is_the_one_that_the_tests_describe(@TempDir Path other) throws IOException {
        Path made = WeightedSample.workbook().save(other.resolve("CCF2.xlsx"));
        assertThat(SAMPLE.resolve(WORKBOOK)).hasSameBinaryContentAs(made);
    }

    /**
     * Of Noé, the second semester with what is carried over: C1 max(4/9, 0.9 × 7/12) = 0.525; C2 max(13/18, 0.9 × 11/18) = 0.7222; C3 was
     * not evaluated any more and keeps 0.9 × 2/6 = 0.3. Mark: (3 × 0.525 + 5 × 0.7222 + 2 × 0.3) / 10 × 20 = 11.57.
     */
    @Test
    void the_sample_gives_the_marks_that_were_calculated_by_hand() throws Exception {
        RunReport report = run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.findings()).extracting(Finding::code).containsOnly(Code.GRID_TO_CHECK);
        assertThat(pdfs()).hasSize(14);
        assertThat(text("CCF-1_J1_0001")).contains("13,33 / 20", "13,5 / 20");
        assertThat(text("CCF-1_J1_0002")).contains("commission 19,5 / 20", "+ 1", "NOTE FINALE 20 / 20");
        assertThat(text("CCF-1_J1_0003")).contains("niveaux 18 / 20", "NOTE FINALE 18,5 / 20");
        assertThat(text("CCF-1_J1_0004")).contains("niveaux 6,67 / 20", "commission 7 / 20", "NOTE FINALE 6 / 20");
        assertThat(text("CCF-1_J1_0005")).contains("ABSENT / 20", "NOTE FINALE 0 / 20");
        assertThat(text("CCF-1_J1_0006"))
                .contains("niveaux 11,57 / 20", "commission 11,5 / 20", "+ 0,5", "− 1", "NOTE FINALE 11 / 20");
        assertThat(text("CCF-1_J1_0007")).contains("DISPENSÉ / 20");
    }

    @Test
    void the_candidate_is_told_the_final_mark_and_no_computed_one() throws Exception {
        run();
        assertThat(text("CCF-2_J1_0004"))
                .contains("NOTE FINALE 6 / 20", "Reprendre la planification.")
                .doesNotContain("6,67", "7 / 20");
    }

    @Test
    void below_ten_a_candidate_without_words_is_put_aside_and_told() throws Exception {
        WeightedSample.workbook().set(3, Field.APPRECIATION, "").save(folder.resolve(WORKBOOK));
        RunReport report = run();
        assertThat(report.findings()).extracting(Finding::code).contains(Code.COMMENT_MISSING_BELOW);
        assertThat(pdfs()).hasSize(12);
        assertThat(pdfs()).noneMatch(pdf -> pdf.toString().contains("0004"));
    }
}
