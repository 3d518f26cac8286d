package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.history.History;
import fr.certigrille.job.history.History.Change;
import fr.certigrille.job.history.History.Step;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.Reading;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.test.JobRepositoryTestUtils;

/** What every run has to do, on each database: see the two subclasses. */
abstract class JobRunnerTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");

    @TempDir
    private Path folder;

    private final TestDatabases kind;
    private JobFolder job;

    JobRunnerTest(TestDatabases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void prepare() throws Exception {
        job = new JobFolder(folder, kind);
    }

    private static ClassWorkbook workbook() {
        return ClassWorkbook.of(Evaluations.SLAM, ZOE.value(), YANN.value());
    }

    @Test
    void each_candidate_gets_one_pdf_per_annex_named_by_commission_number_and_name() throws Exception {
        RunReport report = job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(job.pdfs())
                .containsOnlyKeys(
                        "VI-3_C12_0123456789_D-ORGEVAL-NGUYEN_Zoe.pdf",
                        "VI-3_C12_0123456790_LE-GOFF_Yann.pdf",
                        "VI-4_C12_0123456789_D-ORGEVAL-NGUYEN_Zoe.pdf",
                        "VI-4_C12_0123456790_LE-GOFF_Yann.pdf");
    }

    @Test
    void the_candidates_form_and_the_jurys_form_lie_in_different_folders() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        assertThat(job.output().relativize(job.pdf("VI-3_")).getParent())
                .isEqualTo(Path.of("2026", "Lycee-Ada-Lovelace", "SIO2-SLAM", "VI-3"));
        assertThat(job.pdf("VI-4_").getParent()).isNotEqualTo(job.pdf("VI-3_").getParent());
    }

    @Test
    void a_second_run_changes_nothing_and_says_so() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = job.pdfs();
        RunReport second = job.run();
        assertThat(second.changedNothing()).isTrue();
        assertThat(second.evaluations()).isEqualTo(2);
        assertThat(job.pdfs()).isEqualTo(before);
    }

    @Test
    void only_the_candidate_that_changed_is_rendered_again() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        RunReport second = job.drop("a.xlsx", ZOE, YANN.marked("15")).run();
        assertThat(second.rowsRead()).isEqualTo(2);
        assertThat(second.rowsChanged()).isEqualTo(1);
        assertThat(second.rendered()).isEqualTo(2);
    }

    @Test
    void a_workbook_saved_again_without_change_renders_nothing() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        ClassWorkbook touched = workbook().with(book -> book.createSheet("Brouillon"));
        RunReport second = job.drop("a.xlsx", touched).run();
        assertThat(second.rowsRead()).isEqualTo(2);
        assertThat(second.changedNothing()).isTrue();
    }

    @Test
    void history_tells_each_change_with_its_run_file_and_cell_and_nothing_that_stayed() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        String bytes = Sha256.of(job.input().resolve("a.xlsx"));
        job.drop("a.xlsx", YANN, ZOE.marked("15").named("d’Orgeval", "Zoé")).run();
        List<Step> steps = new History(new GridCatalog()).of("0123456789", job.file());
        assertThat(steps).extracting(step -> step.revision().number()).containsExactly(1, 2);
        assertThat(steps.get(0).changes())
                .contains(new Change("mark", markCell(2), null, "12.5"))
                .allMatch(change -> change.before() == null);
        assertThat(steps.get(1).changes())
                .containsExactly(
                        new Change("lastName", "B3", "d’Orgeval-Nguyễn", "d’Orgeval"),
                        new Change("mark", markCell(3), "12.5", "15"));
        Reading first = Objects.requireNonNull(steps.get(0).revision().reading());
        assertThat(first.sha256()).isEqualTo(bytes);
        assertThat(List.of(first.job(), first.run(), first.file())).containsExactly("essai", 1L, "a.xlsx");
        assertThat(new History(new GridCatalog()).of("0123456790", job.file()))
                .as("moved to another row, changed in nothing")
                .hasSize(1);
    }

    private String markCell(int row) throws Exception {
        return new History(new GridCatalog())
                        .of("0123456789", job.file()).get(0).changes().stream()
                                .filter(change -> change.field().equals("mark"))
                                .map(change -> String.valueOf(change.cell()))
                                .findFirst()
                                .orElseThrow()
                                .replaceAll("\\d+", "")
                + row;
    }

    @Test
    void history_of_a_number_that_nobody_has_says_so() {
        FindingException unknown = catchThrowableOfType(
                FindingException.class, () -> new History(new GridCatalog()).of("123456789", job.file()));
        assertThat(unknown.findings()).extracting(Finding::code).containsExactly(Code.CANDIDATE_UNKNOWN);
    }

    @Test
    void by_force_all_is_rendered_again_to_the_same_bytes_and_once_only() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = job.pdfs();
        assertThat(job.runByForce().rendered()).isEqualTo(4);
        assertThat(job.pdfs()).isEqualTo(before);
        assertThat(job.run().rendered()).isZero();
    }

    @Test
    void a_lost_or_shortened_file_is_rendered_again_with_the_same_bytes() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = job.pdfs();
        Files.delete(job.pdf("VI-3_C12_0123456789"));
        Files.write(job.pdf("VI-4_C12_0123456790"), new byte[10]);
        assertThat(job.run().rendered()).isEqualTo(2);
        assertThat(job.pdfs()).isEqualTo(before);
    }

    @Test
    void the_same_input_gives_the_same_bytes_on_another_database() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        JobFolder other = new JobFolder(Files.createDirectory(folder.resolve("other")), kind);
        other.drop("renamed.xlsx", ZOE, YANN).run();
        assertThat(other.pdfs()).isEqualTo(job.pdfs());
    }

    @Test
    void a_candidate_whose_name_was_corrected_leaves_no_file_under_the_old_name() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        job.drop("a.xlsx", ZOE.named("d’Orgeval", "Zoé")).run();
        assertThat(job.pdfs())
                .containsOnlyKeys("VI-3_C12_0123456789_D-ORGEVAL_Zoe.pdf", "VI-4_C12_0123456789_D-ORGEVAL_Zoe.pdf");
    }

    @Test
    void a_wrong_row_is_set_aside_and_told_and_the_others_go_on() throws Exception {
        RunReport report =
                job.drop("a.xlsx", workbook().set(0, Field.level("C1"), "X")).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.rowsRejected()).isEqualTo(1);
        assertThat(job.pdfs()).hasSize(2);
    }

    @Test
    void a_text_that_is_too_long_sets_its_row_aside_and_no_other() throws Exception {
        List<Field> fields = List.of(
                Field.NUMBER, Field.LAST_NAME, Field.FIRST_NAME, Field.COMMISSION, Field.MEMBER_1, Field.MEMBER_2);
        Evaluation[] candidates = IntStream.rangeClosed(0, fields.size())
                .mapToObj(i -> ZOE.numbered("00000" + i).value())
                .toArray(Evaluation[]::new);
        ClassWorkbook workbook = ClassWorkbook.of(Evaluations.SLAM, candidates);
        for (int i = 0; i < fields.size(); i++) {
            workbook.set(i, fields.get(i), "😀é".repeat(101));
        }
        RunReport report = job.drop("a.xlsx", workbook).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.rowsRejected()).isEqualTo(fields.size());
        assertThat(report.findings())
                .hasSize(fields.size())
                .allMatch(finding -> finding.code() == Code.VALUE_TOO_LONG
                        && finding.place().cell() != null
                        && finding.arguments().get(0).equals("303"));
        assertThat(job.pdfs()).hasSize(2);
    }

    @Test
    void what_was_set_aside_is_told_again_by_each_run_until_it_is_corrected() throws Exception {
        job.drop("a.xlsx", workbook().set(0, Field.level("C1"), "X")).run();
        assertThat(job.run().findings()).extracting(Finding::code).containsExactly(Code.UNKNOWN_LEVEL);
        assertThat(job.drop("a.xlsx", workbook()).run().findings()).isEmpty();
        assertThat(job.pdfs()).hasSize(4);
    }

    @Test
    void a_row_that_becomes_wrong_says_that_the_earlier_evaluation_stands() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        RunReport second =
                job.drop("a.xlsx", workbook().set(0, Field.MARK, "vingt")).run();
        assertThat(second.findings())
                .extracting(Finding::code)
                .containsExactly(Code.MARK_UNREADABLE, Code.EARLIER_EVALUATION_KEPT);
    }

    @Test
    void a_candidate_in_two_workbooks_is_a_fault_until_one_is_corrected() throws Exception {
        job.drop("a.xlsx", ZOE).drop("b.xlsx", ZOE.marked("18"), YANN);
        assertThat(job.run().findings()).extracting(Finding::code).contains(Code.STATED_ELSEWHERE);
        Files.delete(job.input().resolve("a.xlsx"));
        RunReport corrected = job.run();
        assertThat(corrected.findings()).isEmpty();
        assertThat(corrected.rowsChanged()).isEqualTo(1);
    }

    @Test
    void a_candidate_that_disappears_from_the_workbook_is_told_and_kept() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        RunReport second = job.drop("a.xlsx", ZOE).run();
        assertThat(second.findings())
                .containsExactly(
                        Finding.of(Code.CANDIDATE_DISAPPEARED, Place.of("a.xlsx"), "0123456790", "Évaluations", "3"));
        assertThat(second.hasErrors()).isFalse();
        assertThat(job.pdfs()).hasSize(4);
    }

    @Test
    void a_renamed_workbook_keeps_its_candidates_without_a_fault() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Files.move(job.input().resolve("a.xlsx"), job.input().resolve("z.xlsx"));
        RunReport second = job.run();
        assertThat(second.findings()).isEmpty();
        assertThat(second.changedNothing()).isTrue();
    }

    @Test
    void a_file_that_is_no_workbook_is_told_and_the_others_go_on() throws Exception {
        Files.writeString(job.input().resolve("b.xlsx"), "\u0001\u0000\u0002 not a workbook");
        Files.writeString(job.input().resolve("~$a.xlsx"), "Excel has it open");
        RunReport report = job.drop("a.xlsx", ZOE).run();
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsExactly(Code.STILL_OPEN, Code.WORKBOOK_UNREADABLE);
        assertThat(job.pdfs()).hasSize(2);
    }

    @Test
    void a_file_under_another_name_is_not_forgotten_in_silence() throws Exception {
        Files.writeString(job.input().resolve("classe.numbers"), "?");
        RunReport report = job.drop("A.XLSX", ZOE).run();
        assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.FILE_LEFT_OUT);
        assertThat(job.pdfs()).hasSize(2);
    }

    @Test
    void how_workbooks_were_understood_stands_in_the_report() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        RunReport second = job.run();
        assertThat(second.notes()).extracting(Finding::code).containsExactly(Code.SHEET_READ);
    }

    @Test
    void a_name_that_no_font_can_write_fails_that_candidate_alone() throws Exception {
        RunReport report = job.drop("a.xlsx", ZOE, YANN.named("漢字", "Yann")).run();
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsOnly(Code.GLYPH_MISSING, Code.CLASS_SYNTHESIS_NOT_MADE);
        assertThat(report.findings().stream().filter(Finding::isError))
                .allMatch(finding -> finding.place().file().equals("a.xlsx"));
        assertThat(job.pdfs()).hasSize(2);
    }

    @Test
    void an_empty_input_folder_fails_the_run_and_says_why() throws Exception {
        RunReport report = job.run();
        assertThat(report.status()).isEqualTo(Status.FAILED);
        assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.NO_WORKBOOK);
    }

    @Test
    void a_failed_run_is_taken_up_again_by_the_same_command() throws Exception {
        job.run();
        assertThat(job.drop("a.xlsx", ZOE).run().status()).isEqualTo(Status.DONE);
        assertThat(executions()).as("two executions of one run").isEqualTo(2);
        assertThat(job.pdfs()).hasSize(2);
    }

    private int executions() throws Exception {
        try (Database database = Database.open(job.file().database())) {
            JobRepository repository = new BatchTools(database, new SilentProgress()).repository();
            return repository
                    .getJobExecutions(repository.getLastJobInstance("essai"))
                    .size();
        }
    }

    @Test
    void a_run_that_died_is_recovered_and_taken_up_again() throws Exception {
        try (Database database = Database.open(job.file().database())) {
            JobRepository repository = new BatchTools(database, new SilentProgress()).repository();
            JobExecution dead = new JobRepositoryTestUtils(repository)
                    .createJobExecutions("essai", new String[] {"import"}, 1)
                    .get(0);
            dead.setStatus(BatchStatus.STARTED);
            repository.update(dead);
        }
        assertThat(job.drop("a.xlsx", ZOE).run().status()).isEqualTo(Status.DONE);
    }

    @Test
    void two_runs_on_the_same_database_exclude_one_another() throws Exception {
        job.drop("a.xlsx", ZOE);
        try (Database database = Database.open(job.file().database());
                RunLease lease = RunLease.acquire(database, "essai")) {
            FindingException busy = catchThrowableOfType(FindingException.class, () -> job.run());
            assertThat(busy.findings()).extracting(Finding::code).containsAnyOf(Code.RUN_BUSY, Code.DATABASE_IN_USE);
        }
    }

    @Test
    void remains_of_a_write_that_was_cut_off_are_taken_away() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        Path remains = Files.write(job.pdf("VI-3_").resolveSibling(".certigrille-1.part"), new byte[3]);
        job.run();
        assertThat(remains).doesNotExist();
    }

    @Test
    void xml_and_fo_are_kept_when_asked_for() throws Exception {
        job.drop("a.xlsx", ZOE);
        new JobRunner(job.file(), new RunOptions(true, java.util.Locale.FRENCH), new SilentProgress()).run();
        String stem = job.pdf("VI-3_").toString().replaceAll("\\.(pdf|xml|fo)$", "");
        assertThat(Path.of(stem + ".xml")).isNotEmptyFile();
        assertThat(Path.of(stem + ".fo")).content().contains("fo:root");
    }
}
