package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.Lot;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.job.lot.LotAssembly;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.LotContentStore;
import fr.certigrille.store.LotStore;
import fr.certigrille.store.StoredLot;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lots a run makes, on each database: see the two subclasses. */
abstract class LotsTest {

    private static final LotSettings BY_CLASS = new LotSettings(Division.CLASS, false, LotSettings.UNLIMITED);
    private static final LotSettings PARTIAL = new LotSettings(Division.CLASS, true, LotSettings.UNLIMITED);
    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");

    @TempDir
    private Path folder;

    private final TestDatabases kind;
    private JobFolder job;

    LotsTest(TestDatabases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void prepare() throws Exception {
        job = new JobFolder(folder, kind).lots(BY_CLASS);
    }

    private static ClassWorkbook faulty() {
        return ClassWorkbook.of(Evaluations.SLAM, ZOE.value(), YANN.value()).set(1, Field.level("C1"), "X");
    }

    @Test
    void a_class_has_a_lot_for_the_jury_and_another_for_the_candidates_and_they_are_never_mixed() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(names(lot("VI-3")))
                .containsExactly(
                        "VI-3/VI-3_C12_0123456789_D-ORGEVAL-NGUYEN_Zoe.pdf",
                        "VI-3/VI-3_C12_0123456790_LE-GOFF_Yann.pdf",
                        "impression.pdf",
                        "bordereau.pdf",
                        "manifest.json");
        assertThat(names(lot("VI-4")))
                .containsExactly(
                        "VI-4/VI-4_C12_0123456789_D-ORGEVAL-NGUYEN_Zoe.pdf",
                        "VI-4/VI-4_C12_0123456790_LE-GOFF_Yann.pdf",
                        "manifest.json");
    }

    @Test
    void a_second_run_makes_no_lot_again() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = lots();
        var written = Files.getLastModifiedTime(lot("VI-3"));
        job.run();
        assertThat(lots()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(lot("VI-3"))).isEqualTo(written);
    }

    @Test
    void a_lost_lot_is_made_again_with_the_same_bytes() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = lots();
        Files.delete(lot("VI-3"));
        job.run();
        assertThat(lots()).isEqualTo(before);
    }

    @Test
    void a_lot_whose_candidate_changed_is_made_anew() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        Map<String, String> before = lots();
        job.drop("a.xlsx", ZOE, YANN.marked("15")).run();
        assertThat(lots().keySet()).isEqualTo(before.keySet());
        assertThat(lots().get(lot("VI-3").getFileName().toString()))
                .isNotEqualTo(before.get(lot("VI-3").getFileName().toString()));
    }

    @Test
    void a_faulty_candidate_blocks_the_lot_and_is_told_with_its_cell() throws Exception {
        RunReport report = job.drop("a.xlsx", faulty()).run();
        assertThat(lots()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::code)
                .containsOnlyOnce(Code.LOT_FAULT)
                .contains(Code.LOT_BLOCKED);
        assertThat(report.findings().stream().filter(finding -> finding.code() == Code.LOT_FAULT))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place().file()).isEqualTo("a.xlsx"));
    }

    @Test
    void a_lot_that_is_no_longer_right_is_taken_away() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        job.drop("a.xlsx", faulty()).run();
        assertThat(lots()).isEmpty();
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_partial_lot_holds_the_others_and_says_so() throws Exception {
        RunReport report = job.lots(PARTIAL).drop("a.xlsx", faulty()).run();
        assertThat(names(lot("VI-3"))).hasSize(4).noneMatch(name -> name.contains("0123456790"));
        assertThat(report.findings()).extracting(Finding::code).contains(Code.LOT_PARTIAL);
        assertThat(stored()).allMatch(StoredLot::partial);
    }

    @Test
    void a_candidate_whose_row_is_set_aside_is_left_out_though_an_earlier_evaluation_stands() throws Exception {
        job.lots(PARTIAL).drop("a.xlsx", ZOE, YANN).run();
        job.drop("a.xlsx", faulty()).run();
        assertThat(names(lot("VI-3"))).noneMatch(name -> name.contains("0123456790"));
    }

    @Test
    void a_workbook_that_nobody_could_read_holds_back_every_lot() throws Exception {
        Files.writeString(job.input().resolve("b.xlsx"), "not a workbook");
        job.drop("a.xlsx", ZOE).run();
        assertThat(lots()).isEmpty();
    }

    @Test
    void a_fault_of_one_class_leaves_the_lot_of_another_alone() throws Exception {
        job.drop("a.xlsx", faulty());
        job.drop(
                "b.xlsx",
                ClassWorkbook.of(Evaluations.SLAM, ZOE.numbered("0999").value()));
        job.run();
        assertThat(lots()).as("one class").isEmpty();
    }

    @Test
    void a_document_that_someone_changed_never_leaves_the_school() throws Exception {
        job.drop("a.xlsx", ZOE).run();
        Files.delete(lot("VI-3"));
        byte[] pdf = Files.readAllBytes(job.pdf("VI-3_"));
        pdf[pdf.length / 2] ^= 1;
        Files.write(job.pdf("VI-3_"), pdf);
        assertThat(job.run().findings()).extracting(Finding::code).contains(Code.DOCUMENT_NOT_AS_RENDERED);
        assertThat(lots()).hasSize(1);
    }

    @Test
    void the_same_candidates_give_the_same_lots_on_another_database() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        JobFolder other = new JobFolder(Files.createDirectory(folder.resolve("other")), kind).lots(BY_CLASS);
        other.drop("renamed.xlsx", YANN, ZOE).run();
        assertThat(lots(other)).isEqualTo(lots());
    }

    @Test
    void a_lot_is_split_where_a_size_is_asked_for() throws Exception {
        job.lots(new LotSettings(Division.CLASS, false, 350_000));
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(lots().keySet()).anyMatch(name -> name.matches(".*_VI-3_[0-9a-f]{6}_1-sur-2[.]zip"));
        assertThat(stored().stream().flatMap(lot -> lot.files().stream())).allMatch(file -> file.bytes() <= 350_000);
    }

    @Test
    void there_is_a_lot_for_each_commission_where_the_job_file_says_so() throws Exception {
        job.lots(new LotSettings(Division.COMMISSION, false, LotSettings.UNLIMITED));
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(lots().keySet()).hasSize(2).allMatch(name -> name.contains("Montferrand-les-Bains_C12"));
    }

    @Test
    void an_evaluation_of_another_version_of_the_grid_is_kept_out_though_its_documents_are_there() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        try (Database database = Database.open(job.file().database())) {
            database.client()
                    .sql("insert into grid_version (hash, grid_id, content) values ('x', ?, '{}')")
                    .param(Evaluations.SLAM.gridId())
                    .update();
            String update =
                    "update evaluation set grid_version = 'x', evaluated_rules = 'x' where candidate_number = ?";
            database.client().sql(update).param("0123456790").update();
            LotContentStore contents = new LotContentStore(database);
            LotAssembly assembly = new LotAssembly(Division.CLASS, new GridCatalog(), contents);
            Lot lot = assembly.assemble(contents.classes().get(0), Audience.JURY);
            assertThat(lot.candidates()).hasSize(1);
            assertThat(lot.leftOut())
                    .singleElement()
                    .satisfies(fault ->
                            assertThat(fault.arguments()).containsExactly(Code.LOT_OF_OTHER_GRID_VERSION.id()));
        }
    }

    @Test
    void the_store_tells_each_file_of_a_lot_as_it_lies_there() throws Exception {
        job.drop("a.xlsx", ZOE, YANN).run();
        assertThat(stored()).hasSize(2);
        for (StoredLot lot : stored()) {
            var file = lot.files().get(0);
            assertThat(Sha256.of(job.output().resolve(file.path()))).isEqualTo(file.sha256());
            assertThat(Files.size(job.output().resolve(file.path()))).isEqualTo(file.bytes());
        }
    }

    private List<StoredLot> stored() throws Exception {
        try (Database database = Database.open(job.file().database())) {
            return new LotStore(database).all();
        }
    }

    private Path lot(String annex) throws IOException {
        try (Stream<Path> files = Files.list(job.output().resolve("lots"))) {
            return files.filter(file -> file.toString().contains(annex))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> lots() throws IOException {
        return lots(job);
    }

    private static Map<String, String> lots(JobFolder job) throws IOException {
        Map<String, String> lots = new TreeMap<>();
        Path folder = job.output().resolve("lots");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    lots.put(file.getFileName().toString(), Sha256.of(file));
                }
            }
        }
        return lots;
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
