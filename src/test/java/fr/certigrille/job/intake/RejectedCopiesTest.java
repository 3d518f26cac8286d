package fr.certigrille.job.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.JobFolder;
import fr.certigrille.job.JobRunner;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.InputSettings;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.MetaDataInstanceFactory;
import org.springframework.transaction.support.TransactionTemplate;

class RejectedCopiesTest {

    private static final Evaluation ONE = Evaluations.complete().value();

    @TempDir
    private Path folder;

    private DatabaseSettings database;

    @BeforeEach
    void prepare() throws IOException {
        database = DatabaseSettings.embedded(folder.resolve("data"));
        Files.createDirectories(input());
    }

    private Path input() {
        return folder.resolve("input");
    }

    private Path copy() {
        return folder.resolve("output/rejected/classe.xlsx");
    }

    private static ClassWorkbook good() {
        return ClassWorkbook.of(Evaluations.SLAM, ONE);
    }

    private static ClassWorkbook bad() {
        return good().set(0, Field.MARK, "vingt");
    }

    private void drop(ClassWorkbook workbook) throws IOException {
        workbook.save(input().resolve("classe.xlsx"));
        Files.setLastModifiedTime(
                input().resolve("classe.xlsx"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2026-06-01T08:00:00Z")));
    }

    private RunReport run() throws Exception {
        return run(Locale.FRENCH);
    }

    private RunReport run(Locale locale) throws Exception {
        JobFile file = new JobFile(
                "end-of-term",
                input(),
                "*",
                InputSettings.DEFAULT,
                folder.resolve("output"),
                database,
                1,
                Path.of("xsl"),
                null,
                JobFolder.KEPT);
        return new JobRunner(file, new RunOptions(false, locale), new SilentProgress()).run();
    }

    private static String comment(Path copy, String sheet, int row, int column) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            return workbook.getSheet(sheet)
                    .getRow(row)
                    .getCell(column)
                    .getCellComment()
                    .getString()
                    .getString();
        }
    }

    private static List<Code> codes(RunReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    @Test
    void a_workbook_with_a_fault_at_a_cell_comes_back_with_it() throws Exception {
        drop(bad());
        assertThat(codes(run())).containsExactly(Code.MARK_UNREADABLE);
        assertThat(comment(copy(), "Évaluations", 1, 18)).startsWith("CG-113 · note « vingt » illisible");
    }

    @Test
    void the_copy_speaks_the_language_of_the_run() throws Exception {
        drop(bad());
        run(Locale.ENGLISH);
        assertThat(comment(copy(), "Évaluations", 1, 18)).contains("cannot be read");
    }

    @Test
    void a_warning_is_enough() throws Exception {
        drop(good().set(0, Field.level("C3"), "NE").set(0, Field.APPRECIATION, ""));
        assertThat(codes(run())).containsExactly(Code.COVERAGE_NOT_MENTIONED);
        assertThat(copy()).exists();
    }

    @Test
    void a_fault_of_the_class_comes_back_too() throws Exception {
        drop(good().setClass("Session", "1999"));
        assertThat(codes(run())).containsExactly(Code.CLASS_SESSION_DIFFERS);
        assertThat(comment(copy(), "Classe", 2, 1)).startsWith("CG-104 · ");
    }

    @Test
    void a_good_workbook_has_no_copy() throws Exception {
        drop(good());
        assertThat(run().findings()).isEmpty();
        assertThat(copy()).doesNotExist();
    }

    @Test
    void only_the_owner_may_read_the_copy() throws Exception {
        drop(bad());
        run();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_copy_corrected_and_dropped_back_imports_and_goes() throws Exception {
        drop(bad());
        run();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(copy()))) {
            workbook.getSheet("Évaluations").getRow(1).getCell(18).setCellValue(12.5);
            try (var out = Files.newOutputStream(input().resolve("classe.xlsx"))) {
                workbook.write(out);
            }
        }
        RunReport report = run();
        assertThat(report.findings()).isEmpty();
        assertThat(report.evaluations()).isEqualTo(1);
        assertThat(copy()).doesNotExist();
    }

    @Test
    void a_copy_is_not_older_than_what_was_read_last() throws Exception {
        drop(bad());
        run();
        drop(good().header(Field.MARK, "Divers"));
        assertThat(codes(run())).as("a fault at no cell").containsExactly(Code.COLUMN_MISSING);
        assertThat(copy()).doesNotExist();
    }

    @Test
    void a_workbook_that_was_not_read_keeps_its_copy_as_it_is() throws Exception {
        drop(bad());
        run();
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(copy(), longAgo);
        run();
        assertThat(Files.getLastModifiedTime(copy())).isEqualTo(longAgo);
    }

    @Test
    void an_unreadable_file_has_no_copy() throws Exception {
        Files.writeString(input().resolve("classe.xlsx"), "\u0001\u0000\u0002");
        assertThat(codes(run())).containsExactly(Code.WORKBOOK_UNREADABLE);
        assertThat(copy()).doesNotExist();
    }

    @Test
    void another_format_has_no_copy() throws Exception {
        Path csv = Files.writeString(input().resolve("classe.xlsx"), "N° candidat;Nom");
        Finding finding = Finding.of(Code.CELL_EMPTY, new Place("classe.xlsx", "Évaluations", "B2"), "Nom");
        assertThat(copies().renew(csv, List.of(finding))).isEmpty();
        assertThat(copy()).doesNotExist();
    }

    @Test
    void a_copy_that_cannot_be_written_is_a_warning_and_tried_again() throws Exception {
        drop(bad());
        Files.createDirectories(folder.resolve("output"));
        Path inTheWay = Files.writeString(folder.resolve("output/rejected"), "");
        assertThat(codes(run())).containsExactly(Code.MARK_UNREADABLE, Code.COPY_NOT_MADE);
        Files.delete(inTheWay);
        assertThat(codes(run())).containsExactly(Code.MARK_UNREADABLE);
        assertThat(copy()).exists();
    }

    @Test
    void a_run_that_dies_before_the_commit_only_makes_the_copy_again() throws Exception {
        drop(bad());
        try (Database open = Database.open(database)) {
            importAll(open, true);
            assertThat(copy()).as("made before the commit").exists();
            Files.delete(copy());
            importAll(open, false);
        }
        assertThat(copy()).exists();
    }

    private RejectedCopies copies() {
        return new RejectedCopies(new OutputFolder(folder.resolve("output")), new Messages(Locale.FRENCH));
    }

    private void importAll(Database open, boolean dies) {
        InputFolder workbooks = new InputFolder(input(), "*");
        Clock clock = Clock.systemUTC();
        ImportTasklet tasklet = new ImportTasklet(
                new ChangedWorkbooks(workbooks, InputSettings.DEFAULT, open, clock),
                new WorkbookIntake(InputSettings.DEFAULT, new WorkbookReader(new GridCatalog()), open, copies(), clock),
                () -> {});
        StepExecution step = MetaDataInstanceFactory.createStepExecution(
                new JobParametersBuilder().addLong("run", 1L).toJobParameters());
        new TransactionTemplate(open.transactions()).executeWithoutResult(status -> {
            try {
                tasklet.execute(new StepContribution(step), new ChunkContext(new StepContext(step)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (dies) {
                status.setRollbackOnly();
            }
        });
    }
}
