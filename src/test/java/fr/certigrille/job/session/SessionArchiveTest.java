package fr.certigrille.job.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.soak.EndState;
import fr.certigrille.store.Database;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule: an archive restores to the same rows and files in any empty database, or restores nothing. */
class SessionArchiveTest {

    static final SchoolClass SLAM = Evaluations.SLAM;
    static final SchoolClass NEXT_YEAR =
            new SchoolClass(SLAM.establishment(), SLAM.academy(), 2027, SLAM.gridId(), SLAM.name());
    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");
    private static final Evaluations EMILE = ZOE.numbered("0123456791").named("Émile-Œuvré", "É");

    @TempDir
    private Path folder;

    private SessionJob job(String name, TestDatabases kind) throws Exception {
        return new SessionJob(Files.createDirectories(folder.resolve(name)), kind.empty());
    }

    /** With a rejected row, a candidate that disappeared, a changed mark and a document that cannot be written. */
    private SessionJob eventful(TestDatabases kind) throws Exception {
        SessionJob job = job("from", kind);
        job.drop("a.xlsx", SLAM, ZOE, YANN, EMILE.named("漢字", "Yann")).run();
        job.drop("a.xlsx", SessionJob.workbook(SLAM, ZOE.marked("15"), EMILE).set(1, Field.MARK, "vingt"))
                .run();
        return job;
    }

    private Path archive(SessionJob job, String name) throws Exception {
        Path archive = folder.resolve(name);
        new SessionArchive(job.file()).write(2026, archive);
        return archive;
    }

    @ParameterizedTest
    @CsvSource({"H2, POSTGRESQL", "POSTGRESQL, H2", "H2, H2", "POSTGRESQL, POSTGRESQL"})
    void a_session_restores_to_the_same_rows_and_files(TestDatabases from, TestDatabases to) throws Exception {
        SessionJob job = eventful(from);
        Path archive = archive(job, "one.zip");
        SessionJob other = job("to", to);
        new SessionRestore(other.file()).read(archive);

        assertThat(EndState.differences(ofTheSession(job), ofTheSession(other))).isEmpty();
        assertThat(other.files()).isEqualTo(job.files());
        assertThat(archive(other, "two.zip")).hasSameBinaryContentAs(archive);
    }

    /** All rows and files; of grids, those that the session uses. */
    private static Map<String, List<String>> ofTheSession(SessionJob job) throws Exception {
        Map<String, List<String>> state = EndState.of(job.output(), job.database());
        for (String table : List.of("table edition", "table grid_version", "table grid_in_force")) {
            state.computeIfPresent(
                    table,
                    (name, rows) -> rows.stream()
                            .filter(row -> row.contains("grid_id=" + SLAM.gridId() + " "))
                            .toList());
        }
        return state;
    }

    @ParameterizedTest
    @CsvSource({"H2, POSTGRESQL", "POSTGRESQL, H2"})
    void the_next_run_after_a_restore_has_nothing_to_do(TestDatabases from, TestDatabases to) throws Exception {
        SessionJob job = job("from", from);
        job.drop("a.xlsx", SLAM, ZOE, YANN).run();
        SessionJob other = job("to", to);
        new SessionRestore(other.file()).read(archive(job, "one.zip"));
        assertThat(other.run().changedNothing()).isTrue();
        assertThat(other.drop("a.xlsx", SLAM, ZOE.marked("12"), YANN).run().rendered())
                .as("and goes on as before")
                .isEqualTo(2);
        assertThat(other.drop("b.xlsx", NEXT_YEAR, EMILE).run().rowsChanged())
                .as("keys count on")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "POSTGRESQL"})
    void a_session_is_restored_beside_another_one_which_stays_as_it_is(TestDatabases kind) throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE, YANN).run();
        SessionJob other = job("to", kind);
        other.drop("a.xlsx", NEXT_YEAR, EMILE).run();
        Map<String, String> before = other.files();
        Files.delete(job.input().resolve("a.xlsx")); // as it would be a year later
        Path archive = archive(job, "one.zip");
        new SessionRestore(other.file()).read(archive);
        assertThat(other.files()).containsAllEntriesOf(before).hasSize(before.size() + 5);
        assertThat(archive(other, "two.zip")).exists();
        assertThat(other.run().changedNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "POSTGRESQL"})
    void the_same_state_gives_the_same_bytes(TestDatabases kind) throws Exception {
        SessionJob job = eventful(kind);
        assertThat(archive(job, "one.zip")).hasSameBinaryContentAs(archive(job, "two.zip"));
        assertThat(Files.readString(folder.resolve("one.zip.sha256"))).endsWith("  one.zip\n");
    }

    private void refused(Code code, SessionJob into, Path archive) throws Exception {
        Map<String, String> before = into.files();
        FindingException refused =
                catchThrowableOfType(FindingException.class, () -> new SessionRestore(into.file()).read(archive));
        assertThat(refused).isNotNull();
        assertThat(refused.findings().get(0).code()).isEqualTo(code);
        assertThat(into.files()).isEqualTo(before);
    }

    /** The archive with each part as the change leaves it: null takes it out. */
    private Path changed(Path archive, BiFunction<String, byte[], byte @Nullable []> change) throws IOException {
        Path changed = folder.resolve("changed.zip");
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                byte[] bytes =
                        change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
                if (bytes != null) {
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        try (OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return changed;
    }

    private static byte[] replaced(byte[] bytes, String old, String with) {
        return new String(bytes, StandardCharsets.UTF_8).replace(old, with).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatever_was_changed_in_an_archive_is_seen_before_anything_is_restored() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        Path archive = archive(job, "one.zip");
        SessionJob into = job("to", TestDatabases.H2);
        refused(
                Code.ARCHIVE_DAMAGED,
                into,
                changed(archive, (name, bytes) -> name.contains("evaluation") ? replaced(bytes, "Zoé", "Zoe") : bytes));
        refused(
                Code.ARCHIVE_DAMAGED,
                into,
                changed(archive, (name, bytes) -> name.endsWith(".pdf") ? new byte[bytes.length] : bytes));
        refused(Code.ARCHIVE_DAMAGED, into, changed(archive, (name, bytes) -> name.endsWith(".pdf") ? null : bytes));
        refused(Code.ARCHIVE_DAMAGED, into, changed(archive, (name, bytes) -> name.endsWith(".json") ? null : bytes));
        refused(
                Code.ARCHIVE_DAMAGED,
                into,
                changed(
                        archive,
                        (name, bytes) -> name.equals(ArchiveManifest.NAME) ? replaced(bytes, "{", "<") : bytes));
        refused(Code.ARCHIVE_DAMAGED, into, Files.writeString(folder.resolve("none.zip"), "no archive"));
        refused(Code.FILE_UNREADABLE, into, folder.resolve("missing.zip"));
    }

    @Test
    void a_changed_archive_is_seen_by_the_fingerprint_beside_it_even_if_its_own_agree() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        Path archive = archive(job, "one.zip");
        Path repacked = changed(archive, (name, bytes) -> bytes);
        Files.copy(folder.resolve("one.zip.sha256"), folder.resolve("changed.zip.sha256"));
        refused(Code.ARCHIVE_DAMAGED, job("to", TestDatabases.H2), repacked);
    }

    @Test
    void a_path_that_leads_out_of_the_folders_is_refused() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        SessionFolders folders = new SessionFolders(job.file());
        assertThat(folders.resolve("output/2026/a.pdf")).isEqualTo(job.output().resolve("2026/a.pdf"));
        for (String path : List.of(
                "output/../a",
                "output/2026/../../a",
                "/etc/passwd",
                "output//etc/passwd",
                "data/certigrille.mv.db",
                "output/",
                "output/C:a",
                "output/..\\a",
                "input/\0")) {
            assertThat(folders.resolve(path)).as(path).isNull();
        }
    }

    @Test
    void an_archive_of_a_newer_program_is_refused() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        Path archive = archive(job, "one.zip");
        SessionJob into = job("to", TestDatabases.H2);
        refused(
                Code.ARCHIVE_NEWER,
                into,
                changed(archive, (name, bytes) -> replaced(bytes, "\"version\" : 1,", "\"version\" : 2,")));
        refused(
                Code.ARCHIVE_NEWER,
                into,
                changed(archive, (name, bytes) -> replaced(bytes, "\"schema\" : ", "\"schema\" : 99")));
    }

    @Test
    void a_session_that_is_there_already_is_not_overwritten() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        refused(Code.SESSION_NOT_EMPTY, job, archive(job, "one.zip"));
    }

    @Test
    void a_file_that_is_in_the_way_is_not_overwritten() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        Path archive = archive(job, "one.zip");
        SessionJob into = job("to", TestDatabases.H2);
        Files.writeString(into.input().resolve("a.xlsx"), "another one");
        refused(Code.FILE_IN_THE_WAY, into, archive);
    }

    @Test
    void a_document_without_its_file_is_told() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        String pdf = job.files().keySet().stream()
                .filter(name -> name.endsWith(".pdf"))
                .findFirst()
                .orElseThrow();
        Files.delete(folder.resolve("from").resolve(pdf));
        assertThat(new SessionArchive(job.file())
                        .write(2026, folder.resolve("one.zip"))
                        .warnings())
                .extracting(warning -> warning.code())
                .containsExactly(Code.ARCHIVED_WITHOUT_FILE);
    }

    @Test
    void an_unknown_session_and_a_busy_database_are_told() throws Exception {
        SessionJob job = job("from", TestDatabases.H2);
        job.drop("a.xlsx", SLAM, ZOE).run();
        SessionArchive archive = new SessionArchive(job.file());
        FindingException unknown =
                catchThrowableOfType(FindingException.class, () -> archive.write(2031, folder.resolve("none.zip")));
        assertThat(unknown.findings().get(0).code()).isEqualTo(Code.SESSION_UNKNOWN);
        try (Database database = Database.open(job.database());
                RunLease run = RunLease.acquire(database, "essai")) {
            FindingException busy =
                    catchThrowableOfType(FindingException.class, () -> archive.write(2026, folder.resolve("none.zip")));
            assertThat(busy.findings().get(0).code()).isEqualTo(Code.RUN_BUSY);
        }
        assertThat(folder.resolve("none.zip")).doesNotExist();
    }
}
