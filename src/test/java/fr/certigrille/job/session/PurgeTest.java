package fr.certigrille.job.session;

import static fr.certigrille.job.session.SessionArchiveTest.NEXT_YEAR;
import static fr.certigrille.job.session.SessionArchiveTest.SLAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.RetentionWatch;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule: when its time is over a session goes wholly, on somebody's signature, and no other session loses a byte. */
class PurgeTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");
    private static final Evaluations EMILE = ZOE.numbered("0123456791").named("Quemeneur", "Emile");
    private static final Instant OVER = Instant.parse("2027-09-01T06:00:00Z");

    @TempDir
    private Path folder;

    private final List<PurgePlan> plans = new ArrayList<>();
    private final List<Path> records = new ArrayList<>();

    private SessionJob job(DatabaseSettings database) throws Exception {
        return new SessionJob(folder, database);
    }

    private SessionJob twoSessions(TestDatabases kind) throws Exception {
        SessionJob job = job(kind.empty());
        job.drop("a.xlsx", SessionJob.workbook(SLAM, ZOE, YANN).set(1, Field.MARK, "vingt"))
                .drop("b.xlsx", NEXT_YEAR, EMILE)
                .run();
        Files.writeString(job.output().resolve("report.json"), "{ \"a report\": \"that names Zoé\" }");
        return job;
    }

    private void purge(SessionJob job, Instant now, boolean early, @Nullable String signedBy) throws Exception {
        new Purge(job.file(), 2026, Clock.fixed(now, ZoneOffset.UTC)).run(early, signedBy, new Purge.Listener() {
            @Override
            public void planned(PurgePlan plan) {
                plans.add(plan);
            }

            @Override
            public void done(Path record) {
                records.add(record);
            }
        });
    }

    private Code refusal(SessionJob job, Instant now) {
        return catchThrowableOfType(FindingException.class, () -> purge(job, now, false, "C. Durand"))
                .findings()
                .get(0)
                .code();
    }

    private static long count(SessionJob job, String what) throws SQLException {
        DatabaseSettings database = job.database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + what)) {
            result.next();
            return result.getLong(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void without_a_signature_it_only_shows_what_would_go(TestDatabases kind) throws Exception {
        SessionJob job = twoSessions(kind);
        Map<String, String> before = job.files();
        purge(job, OVER, false, null);
        assertThat(plans.get(0).evaluations()).isEqualTo(1);
        assertThat(plans.get(0).files())
                .extracting(PurgePlan.FileToGo::path)
                .contains("input/a.xlsx", "output/rejected/a.xlsx", "output/report.json")
                .doesNotContain("input/b.xlsx")
                .allSatisfy(path -> assertThat(path).doesNotContain("2027"));
        assertThat(job.files()).isEqualTo(before);
        assertThat(count(job, "evaluation")).isEqualTo(2);
        assertThat(records).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void on_a_signature_rows_and_files_go_and_other_sessions_stay_byte_for_byte(TestDatabases kind) throws Exception {
        SessionJob job = twoSessions(kind);
        Path before = folder.resolve("before.zip");
        new SessionArchive(job.file()).write(2027, before);
        Map<String, String> others = job.files().entrySet().stream()
                .filter(file -> file.getKey().contains("2027") || file.getKey().contains("b.xlsx"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        purge(job, OVER, false, "C. Durand");

        Map<String, String> left = job.files();
        left.keySet().removeIf(file -> file.contains("purged"));
        assertThat(left).isEqualTo(others);
        assertThat(job.output().resolve("report.json")).doesNotExist();
        assertThat(job.output().resolve("2026")).doesNotExist();
        assertThat(count(job, "evaluation where session_year = 2026")).isZero();
        assertThat(count(job, "school_class where session_year = 2026")).isZero();
        assertThat(count(job, "source where name = 'a.xlsx'")).isZero();
        assertThat(count(job, "finding where file = 'a.xlsx'")).isZero();
        Path after = folder.resolve("after.zip");
        new SessionArchive(job.file()).write(2027, after);
        assertThat(after).hasSameBinaryContentAs(before);
        assertThat(job.run().changedNothing()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_record_has_a_fingerprint_of_all_that_went_and_names_no_candidate(TestDatabases kind) throws Exception {
        SessionJob job = twoSessions(kind);
        Path archive = folder.resolve("archive.zip");
        new SessionArchive(job.file()).write(2026, archive);
        purge(job, OVER, false, "C. Durand");
        byte[] bytes = Files.readAllBytes(records.get(0));
        JsonNode record = JsonMapper.shared().readTree(bytes);
        assertThat(records.get(0)).isEqualTo(job.output().resolve("purged/2026.json"));
        assertThat(record.path("signedBy").asString()).isEqualTo("C. Durand");
        assertThat(record.path("at").asString()).isEqualTo("2027-09-01T06:00:00Z");
        assertThat(record.path("files").size()).isEqualTo(plans.get(0).files().size());
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains(plans.get(0).files().get(0).sha256())
                .doesNotContain("ORGEVAL", "Zo", "0123456789", "GOFF");
        assertThat(Files.readString(job.output().resolve("purged/2026.json.sha256")))
                .isEqualTo(Sha256.of(bytes) + "  2026.json\n");
        try (ArchiveReader reader = ArchiveReader.open(archive, 99)) {
            List<String> archived = reader.manifest().tables().stream()
                    .map(ArchiveManifest.Table::sha256)
                    .toList();
            assertThat(record.path("tables")
                            .valueStream()
                            .map(table -> table.path("sha256").asString()))
                    .as("rows went as the archive has them")
                    .containsExactlyElementsOf(archived);
        }
    }

    @Test
    void nothing_that_names_people_is_left_in_the_embedded_databases_file() throws Exception {
        SessionJob job = job(DatabaseSettings.embedded(folder.resolve("data")));
        job.drop("a.xlsx", SLAM, ZOE.named("Xylophonovitch", "Zoé")).run();
        Path file = folder.resolve("data/certigrille.mv.db");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("Xylophonovitch");
        purge(job, OVER, false, "C. Durand");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Xylophonovitch");
    }

    @ParameterizedTest
    @EnumSource
    void messages_of_failures_go_from_the_records_of_runs_and_their_counts_stay(TestDatabases kind) throws Exception {
        SessionJob job = job(kind.empty());
        job.run(); // fails for want of a workbook
        job.drop("a.xlsx", SLAM, ZOE).run();
        assertThat(count(job, "batch_step_execution where exit_message <> ''")).isPositive();
        long steps = count(job, "batch_step_execution");
        purge(job, OVER, false, "C. Durand");
        assertThat(count(job, "batch_step_execution where exit_message <> ''")).isZero();
        assertThat(count(job, "batch_job_execution where exit_message <> ''")).isZero();
        assertThat(count(job, "batch_step_execution")).isEqualTo(steps);
    }

    @Test
    void before_its_date_a_session_goes_only_on_express_demand() throws Exception {
        SessionJob job = twoSessions(TestDatabases.H2);
        assertThat(refusal(job, Instant.parse("2027-08-31T12:00:00Z"))).isEqualTo(Code.RETENTION_RUNNING);
        assertThat(count(job, "evaluation")).isEqualTo(2);
        purge(job, Instant.parse("2026-07-01T12:00:00Z"), true, "C. Durand");
        assertThat(count(job, "evaluation")).isEqualTo(1);
    }

    @Test
    void a_workbook_that_also_states_another_session_must_be_split_first() throws Exception {
        SessionJob job = job(TestDatabases.H2.empty());
        job.drop("a.xlsx", SLAM, ZOE).run();
        // stated by the same workbook, as one with a sheet for each class would
        try (Database database = Database.open(job.database())) {
            job.drop("b.xlsx", NEXT_YEAR, EMILE).run();
            database.client()
                    .sql("update evaluation set source_id = (select id from source where name = 'a.xlsx')")
                    .update();
        }
        assertThat(refusal(job, OVER)).isEqualTo(Code.WORKBOOK_OF_SEVERAL_SESSIONS);
        assertThat(count(job, "evaluation")).isEqualTo(2);
    }

    @Test
    void a_workbook_whose_name_is_used_again_the_year_after_stays() throws Exception {
        SessionJob job = job(TestDatabases.H2.empty());
        job.drop("a.xlsx", SLAM, ZOE).run();
        job.drop("a.xlsx", NEXT_YEAR, EMILE).run();
        purge(job, OVER, false, "C. Durand");
        assertThat(job.input().resolve("a.xlsx")).exists();
        assertThat(count(job, "source")).isEqualTo(1);
        assertThat(count(job, "evaluation where session_year = 2027")).isEqualTo(1);
        assertThat(count(job, "finding where arguments like '%0123456789%'")).isZero();
        assertThat(job.run().findings())
                .extracting(Finding::code)
                .as("found anew, of the later session alone")
                .containsExactly(Code.DATE_FAR_FROM_SESSION);
    }

    @Test
    void a_workbook_that_nothing_came_from_is_told() throws Exception {
        SessionJob job = twoSessions(TestDatabases.H2);
        Files.writeString(job.input().resolve("c.xlsx"), "\u0001\u0002 not a workbook");
        job.run();
        purge(job, OVER, false, null);
        assertThat(plans.get(0).warnings())
                .extracting(warning -> warning.code())
                .containsExactly(Code.WORKBOOK_OF_UNKNOWN_SESSION);
    }

    @Test
    void a_purge_that_was_cut_off_is_ended_by_the_next_one_and_its_record_is_whole() throws Exception {
        SessionJob job = twoSessions(TestDatabases.H2);
        purge(job, OVER, false, null);
        PurgePlan whole = plans.get(0);
        new PurgeRecord(job.output(), 2026).begin(new PurgeRecord.Begun(whole.files(), List.of()));
        Files.delete(job.input().resolve("a.xlsx")); // so far it came
        purge(job, OVER, false, "C. Durand");
        JsonNode record = JsonMapper.shared().readTree(Files.readAllBytes(records.get(0)));
        assertThat(record.path("files").size()).isEqualTo(whole.files().size());
        assertThat(job.output().resolve("purged").toFile().list())
                .containsExactlyInAnyOrder("2026.json", "2026.json.sha256");
    }

    @Test
    void what_is_not_there_cannot_go() throws Exception {
        SessionJob job = job(TestDatabases.H2.empty());
        assertThat(refusal(job, OVER)).isEqualTo(Code.SESSION_UNKNOWN);
    }

    @Test
    void a_session_past_its_date_is_told_from_its_first_day_on() throws Exception {
        SessionJob job = twoSessions(TestDatabases.H2);
        try (Database database = Database.open(job.database())) {
            Clock before = Clock.fixed(Instant.parse("2027-08-31T21:59:59Z"), ZoneOffset.UTC);
            Clock after = Clock.fixed(Instant.parse("2027-08-31T22:00:00Z"), ZoneOffset.UTC);
            assertThat(RetentionWatch.warnings(database, job.file().retention(), before))
                    .isEmpty();
            assertThat(RetentionWatch.warnings(database, job.file().retention(), after))
                    .extracting(
                            warning -> warning.code() + " " + warning.place().file())
                    .containsExactly("RETENTION_OVER 2026");
        }
    }
}
