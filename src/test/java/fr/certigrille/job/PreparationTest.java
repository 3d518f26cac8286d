package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.FindingException;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.rendering.FormRenderer;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    private static final FileTime EARLIER = FileTime.fromMillis(1_000_000);
    private static final FileTime LATER = FileTime.fromMillis(2_000_000);

    @TempDir
    private Path folder;

    @Test
    void a_workbook_without_any_report_is_likely_to_be_work() throws IOException {
        JobFile file = job();
        workbook(file, EARLIER);
        assertThat(isLikely(file)).isTrue();
    }

    @Test
    void a_workbook_newer_than_the_last_report_is_likely_to_be_work_and_an_older_one_is_not() throws IOException {
        JobFile file = job();
        Path report = Files.createDirectories(file.outputFolder()).resolve("report.json");
        Files.setLastModifiedTime(Files.writeString(report, "{}"), EARLIER);
        workbook(file, LATER);
        assertThat(isLikely(file)).isTrue();
        workbook(file, EARLIER);
        assertThat(isLikely(file)).isFalse();
    }

    @Test
    void a_missing_input_folder_is_told_by_who_reads_it() throws IOException {
        JobFile file = job();
        Files.delete(file.inputFolder());
        assertThat(isLikely(file)).isFalse();
    }

    @Test
    void what_is_wrong_with_stylesheets_is_told_to_who_needs_them_however_often_they_ask() throws IOException {
        JobFile file = job();
        try (Preparation preparation = new Preparation(file, Locale.FRENCH)) {
            Files.delete(file.stylesheets().resolve("evaluation-to-fo.xsl"));
            preparation.begin();
            assertThatThrownBy(preparation::forms).isInstanceOf(FindingException.class);
            assertThatThrownBy(preparation::forms).isInstanceOf(FindingException.class);
        }
    }

    @Test
    void who_changes_a_stylesheet_after_it_was_read_has_documents_made_anew() throws IOException {
        JobFile file = job();
        try (Preparation preparation = new Preparation(file, Locale.FRENCH)) {
            preparation.forms();
            Files.writeString(file.stylesheets().resolve("l10n/fr.xml"), "<words/>");
            assertThat(preparation.fingerprint()).isNotEqualTo(FormRenderer.fingerprint(file.stylesheets()));
        }
    }

    private static boolean isLikely(JobFile file) {
        try (Preparation preparation = new Preparation(file, Locale.FRENCH)) {
            return preparation.isLikely();
        }
    }

    private static void workbook(JobFile file, FileTime modified) throws IOException {
        Path workbook = file.inputFolder().resolve("Classe.xlsx");
        Files.setLastModifiedTime(Files.writeString(workbook, ""), modified);
    }

    private JobFile job() throws IOException {
        Path stylesheets = folder.resolve("xsl");
        try (Stream<Path> files = Files.walk(Path.of("xsl"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        stylesheets.resolve(Path.of("xsl").relativize(file).toString()));
            }
        }
        return new JobFolder(folder, DatabaseSettings.embedded(folder.resolve("data")))
                .stylesheets(stylesheets)
                .file();
    }
}
