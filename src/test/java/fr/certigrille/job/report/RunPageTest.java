package fr.certigrille.job.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.seal.SealSettings;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.JobFolder;
import fr.certigrille.job.JobRunner;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When and where the page of a run is written. */
class RunPageTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");

    @TempDir
    private Path folder;

    private JobFolder job;

    @BeforeEach
    void prepare() throws Exception {
        job = new JobFolder(folder, TestDatabases.H2);
    }

    private Path page() {
        return job.output().resolve("report.html");
    }

    private String text() throws IOException {
        return Files.readString(page());
    }

    @Test
    void every_run_leaves_its_page_even_one_that_changed_nothing() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(text()).contains("essai&nbsp;: rapport de l’exécution n° 1", "✓ Terminé");
        job.run();
        assertThat(text()).contains("essai&nbsp;: rapport de l’exécution n° 2");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_may_read_the_page() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page())))
                .startsWith("rw")
                .endsWith("------");
    }

    @Test
    void a_run_that_failed_leaves_its_page_and_taken_up_again_tells_both_starts() throws Exception {
        assertThat(job.run().status()).isEqualTo(Status.FAILED);
        assertThat(text()).contains("✗ Échec", "CG-602");
        job.drop("a.xlsx", ZOE).run();
        assertThat(text())
                .contains("✓ Terminé", "rapport de l’exécution n° 1", "2 fois lancée en tout")
                .doesNotContain("CG-602");
    }

    @Test
    void a_run_that_could_not_begin_leaves_a_page_that_says_why_and_not_that_of_an_earlier_run() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        SealSettings absent = new SealSettings(folder.resolve("absent.p12"), "faux", null);
        job.lots(new LotSettings(Division.CLASS, false, LotSettings.UNLIMITED, absent));
        assertThatThrownBy(job::run).isInstanceOf(FindingException.class);
        assertThat(text()).contains("✗ Échec", "CG-705", "qui n’a pas pu aller").doesNotContain("exécution n°");
        assertThat(job.output().resolve("report.json")).content().contains("FAILED", "CG-705");
    }

    @Test
    void a_run_that_finds_another_at_work_leaves_that_ones_page_alone() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        String before = text();
        try (Database database = Database.open(job.file().database());
                RunLease lease = RunLease.acquire(database, "essai")) {
            assertThatThrownBy(job::run).isInstanceOf(FindingException.class);
        }
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void a_fault_is_told_with_its_cell_and_the_way_to_the_copy_that_shows_it() throws Exception {
        ClassWorkbook workbook = ClassWorkbook.of(Evaluations.SLAM, ZOE.value(), YANN.value());
        job.drop("classe été.xlsx", workbook.set(0, Field.level("C1"), "X")).run();
        assertThat(text()).contains("CG-112", "href=\"rejected/classe%20%C3%A9t%C3%A9.xlsx\"");
        assertThat(job.output().resolve("rejected/classe été.xlsx")).exists();
    }

    @Test
    void candidates_of_a_workbook_that_was_taken_away_are_not_in_the_profile() throws Exception {
        job.drop("a.xlsx", ZOE).drop("b.xlsx", YANN).run();
        assertThat(text()).contains("Candidats des classeurs présents&nbsp;: 2");
        Files.delete(job.input().resolve("b.xlsx"));
        job.run();
        assertThat(text()).contains("Candidats des classeurs présents&nbsp;: 1");
    }

    @Test
    void the_page_speaks_the_users_language_and_tells_the_users_time() throws Exception {
        job.drop("a.xlsx", ZOE);
        RunOptions options = new RunOptions(true, false, Locale.ENGLISH, ZoneId.of("Indian/Reunion"), null);
        new JobRunner(job.file(), options, new SilentProgress()).run();
        assertThat(text())
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">", "✓ Done", "(UTC+04:00)");
        assertThat(job.output().resolve("report.xml")).content().contains("urn:certigrille:run:1");
    }

    @Test
    void without_its_stylesheet_the_run_is_done_all_the_same_and_says_that_the_page_is_missing() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        JobFile file = job.file();
        JobFile spoilt = new JobFile(
                file.job(),
                file.inputFolder(),
                file.inputFiles(),
                file.input(),
                file.outputFolder(),
                file.database(),
                1,
                withoutReport(file.stylesheets()),
                file.schedule(),
                file.retention());
        RunReport report = new JobRunner(spoilt, new RunOptions(false, Locale.FRENCH), new SilentProgress()).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.changedNothing())
                .as("the report does not shape documents")
                .isTrue();
        assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.REPORT_NOT_WRITTEN);
        assertThat(report.findings().get(0).arguments()).containsExactly(Code.STYLESHEET_UNUSABLE.id());
        assertThat(page()).as("the page of an earlier run").doesNotExist();
    }

    private Path withoutReport(Path stylesheets) throws IOException {
        Path copy = folder.resolve("xsl");
        List<Path> files;
        try (Stream<Path> all = Files.walk(stylesheets)) {
            files = all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(stylesheets.resolve("report")))
                    .toList();
        }
        for (Path each : files) {
            Path target = copy.resolve(stylesheets.relativize(each).toString());
            Files.createDirectories(target.getParent());
            Files.copy(each, target);
        }
        return copy;
    }
}
