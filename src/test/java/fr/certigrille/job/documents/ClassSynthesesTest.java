package fr.certigrille.job.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.job.JobFolder;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.rendering.Conformity;
import fr.certigrille.rendering.PdfText;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.ClassSynthesisStore;
import fr.certigrille.store.Database;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotContentStore.ClassFaults;
import fr.certigrille.store.LotScope;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the syntheses of classes are made, and who gets them. */
class ClassSynthesesTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");
    private static final SchoolClass SISR =
            new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, "bts-sio-e5-2026", "SIO2-SISR");

    @TempDir
    private Path folder;

    private List<Path> syntheses(JobFolder job) throws IOException {
        try (Stream<Path> files = Files.walk(job.output())) {
            return files.filter(file -> file.getFileName().toString().startsWith("synthese_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_class_has_one_which_is_made_again_only_when_it_is_out_of_date(TestDatabases kind) throws Exception {
        JobFolder job = new JobFolder(folder, kind);
        job.drop("a.xlsx", ZOE, YANN).drop("b.xlsx", other("0999"));
        assertThat(job.run().syntheses()).isEqualTo(2);
        assertThat(syntheses(job)).hasSize(2);
        String before = Sha256.of(syntheses(job).get(1));

        assertThat(job.run().changedNothing()).isTrue();

        job.drop("a.xlsx", ZOE, YANN.level("C3", "NE"));
        assertThat(job.run().syntheses()).as("the other class did not change").isEqualTo(1);
        assertThat(PdfText.asItLies(Files.readAllBytes(syntheses(job).get(1))))
                .contains("C3 : non évalué pour 1 sur 2 (Le Goff Yann)");

        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(Sha256.of(syntheses(job).get(1)))
                .as("same input, same bytes")
                .isEqualTo(before);
    }

    private static ClassWorkbook other(String number) {
        Evaluation evaluation = ZOE.numbered(number).value();
        return ClassWorkbook.of(SISR, evaluation);
    }

    @Test
    void a_class_larger_than_any_is_told_and_has_none() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2);
        job.drop("a.xlsx", ZOE).run();
        multiply(job, ClassSyntheses.MOST);
        RunReport report = job.run();
        assertThat(report.findings()).extracting(Finding::code).containsExactly(Code.CLASS_TOO_LARGE);
        assertThat(syntheses(job)).isEmpty();
    }

    /** As many more candidates with the same result. */
    private static void multiply(JobFolder job, int candidates) {
        try (Database database = Database.open(job.database())) {
            String others = String.join(
                    ", ", database.client().sql("""
                                    select column_name from information_schema.columns where table_name = 'evaluation'
                                    and column_name not in ('id', 'candidate_number')""").query(String.class).list());
            database.client()
                    .sql(
                            "insert into evaluation (candidate_number, %1$s) select 'N' || x, %1$s from evaluation, system_range(1, %2$d) as more(x)"
                                    .formatted(others, candidates))
                    .update();
        }
    }

    @Test
    void a_lost_one_is_made_again_and_one_whose_class_is_gone_is_taken_away() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2);
        job.drop("a.xlsx", ZOE).run();
        Path first = syntheses(job).get(0);
        Files.delete(first);
        assertThat(job.run().syntheses()).isEqualTo(1);
        assertThat(first).exists();

        job.drop("a.xlsx", other("0123456789")).run();
        assertThat(syntheses(job)).hasSize(1).doesNotContain(first);
    }

    @Test
    void a_class_with_a_row_set_aside_is_told_to_be_incomplete_until_it_is_mended() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2);
        job.drop(
                        "a.xlsx",
                        ClassWorkbook.of(Evaluations.SLAM, ZOE.value(), YANN.value())
                                .set(1, Field.level("C1"), "X"))
                .run();
        assertThat(PdfText.asItLies(Files.readAllBytes(syntheses(job).get(0)))).contains("INCOMPLET", "Candidats : 1");
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(PdfText.asItLies(Files.readAllBytes(syntheses(job).get(0))))
                .doesNotContain("INCOMPLET")
                .contains("Candidats : 2");
    }

    /** Counted for all classes at once, and asked for one class after another as for lots. */
    @ParameterizedTest
    @EnumSource
    void a_fault_counts_for_the_classes_that_it_concerns(TestDatabases kind) throws Exception {
        JobFolder job = new JobFolder(folder, kind);
        job.drop(
                        "a.xlsx",
                        ClassWorkbook.of(Evaluations.SLAM, ZOE.value(), YANN.value())
                                .set(1, Field.level("C1"), "X"))
                .drop("b.xlsx", other("0999"))
                .run();
        assertThat(faults(job)).containsExactly(0, 1);
        Files.writeString(job.input().resolve("c.xlsx"), "no workbook");
        job.run();
        assertThat(faults(job)).as("what is in it, nobody knows").containsExactly(1, 2);
    }

    private static List<Integer> faults(JobFolder job) {
        try (Database database = Database.open(job.database())) {
            LotContentStore contents = new LotContentStore(database);
            ClassFaults faults = contents.faultsOfClasses();
            List<Integer> found = new ArrayList<>();
            new ClassSynthesisStore(database).states().forEach((in, state) -> {
                LotScope scope =
                        new LotScope(in.session(), in.gridId(), in.academy(), in.establishment(), in.name(), "");
                assertThat(faults.of(state.classId()))
                        .isEqualTo(contents.faults(scope).size());
                found.add(faults.of(state.classId()));
            });
            return found;
        }
    }

    @Test
    void none_that_cannot_be_made_fails_the_run_or_leaves_an_old_one_behind() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2);
        job.drop("a.xlsx", ZOE).run();
        String endless = String.join("", Collections.nCopies(60, "Wamba"));
        RunReport report = job.drop("a.xlsx", ZOE.named(endless, "Zoé")).run();
        assertThat(report.findings()).extracting(Finding::code).contains(Code.CLASS_SYNTHESIS_NOT_MADE);
        assertThat(syntheses(job)).isEmpty();
    }

    @Test
    void progress_counts_what_is_due_when_the_plan_is_made() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2);
        job.drop("a.xlsx", ZOE).drop("b.xlsx", other("0999")).run();
        Files.delete(syntheses(job).get(0));
        Map<RunStep, Long> totals = new EnumMap<>(RunStep.class);
        job.run(new SilentProgress() {
            @Override
            public void stepStarted(RunStep step, long total) {
                totals.put(step, total);
            }
        });
        assertThat(totals).containsEntry(RunStep.RENDER, 0L).containsEntry(RunStep.SYNTHESIS, 1L);
    }

    /** They are for the teachers: no lot holds one, neither that of the candidates nor that of the jury. */
    @Test
    void no_lot_holds_one() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2)
                .lots(new LotSettings(Division.CLASS, false, LotSettings.UNLIMITED));
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(Conformity.violations(Files.readAllBytes(syntheses(job).get(0))))
                .isEmpty();
        try (Stream<Path> lots = Files.list(job.output().resolve("lots"))) {
            for (Path lot : (Iterable<Path>) lots::iterator) {
                try (ZipFile zip = new ZipFile(lot.toFile())) {
                    assertThat(zip.stream()).noneMatch(entry -> entry.getName().contains("synthese"));
                }
            }
        }
    }
}
