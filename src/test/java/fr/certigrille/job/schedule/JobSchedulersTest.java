package fr.certigrille.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.job.schedule.ScheduledFolder.Heard;
import fr.certigrille.store.Database;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.PlannedRun.Outcome;
import fr.certigrille.store.RunLease;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule: each planned run is done once, by one server; what was missed is made up once; what was held up is tried again. */
@Timeout(120)
class JobSchedulersTest {

    private static final Evaluations ZOE = Evaluations.complete();

    @TempDir
    private Path folder;

    private static void await(BooleanSupplier condition) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(limit);
            Thread.sleep(50);
        }
    }

    private ScheduledFolder folder(TestDatabases kind) throws Exception {
        return new ScheduledFolder(folder, kind.empty()).drop(ZOE);
    }

    @ParameterizedTest
    @EnumSource
    void a_job_is_planned_when_the_scheduler_starts_and_not_run_before_its_time(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            Thread.sleep(1000);
        }
        assertThat(heard.begun).isEmpty();
        assertThat(nightly.next()).isAfter(Instant.now()).isEqualTo(nextNewYear());
    }

    private static Instant nextNewYear() {
        return new fr.certigrille.job.settings.JobSchedule("0 3 1 1 *", java.time.ZoneId.of("Europe/Paris"))
                .next(Instant.now());
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_is_due_is_done_and_the_next_one_planned(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        Instant planned = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(2);
        nightly.due(planned);
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
        }
        assertThat(heard.begun.get(0).isMadeUp()).isFalse();
        PlannedRun run = nightly.planned().get(0);
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.planned()).isEqualTo(planned);
        assertThat(run.attempts()).isEqualTo(1);
        assertThat(nightly.next()).isEqualTo(nextNewYear());
        assertThat(nightly.output().resolve("report.json")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void runs_missed_while_the_scheduler_was_off_are_made_up_once_and_told(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind).write("nightly", "30 2 * * *");
        nightly.due(nightly.next(Instant.now().minus(4, ChronoUnit.DAYS)));
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
            Thread.sleep(1000);
        }
        assertThat(heard.begun).hasSize(1);
        assertThat(heard.begun.get(0).isMadeUp()).isTrue();
        assertThat(heard.begun.get(0).missed()).isEqualTo(3);
        assertThat(nightly.planned()).hasSize(1);
        assertThat(nightly.next()).isAfter(Instant.now());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_set_aside_makes_the_outcome_rejected(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        fr.certigrille.spreadsheet.ClassWorkbook.of(Evaluations.SLAM, ZOE.value())
                .set(0, Field.MARK, "vingt")
                .save(folder.resolve("input/fausse.xlsx"));
        nightly.due(Instant.now());
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
        }
        assertThat(nightly.planned().get(0).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_fails_says_why_and_waits_for_its_next_time(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        Files.delete(folder.resolve("input/classe.xlsx"));
        nightly.due(Instant.now());
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
        }
        assertThat(heard.failures).extracting(Finding::code).containsExactly(Code.NO_WORKBOOK);
        assertThat(nightly.planned().get(0).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(nightly.next()).isEqualTo(nextNewYear());
    }

    @ParameterizedTest
    @EnumSource
    void a_busy_database_holds_the_run_up_and_it_is_tried_again(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        nightly.due(Instant.now());
        Heard heard = new Heard();
        try (Database database = Database.open(nightly.database());
                JobSchedulers schedulers = nightly.start(heard)) {
            try (RunLease other = RunLease.acquire(database, "end-of-term")) {
                await(() -> heard.heldUp.size() >= 2);
                assertThat(heard.heldUp.get(0).heldUpBy()).isEqualTo("CG-601");
            }
            await(() -> !heard.ended.isEmpty());
        }
        PlannedRun run = nightly.planned().get(0);
        assertThat(nightly.planned()).hasSize(1);
        assertThat(run.outcome()).isEqualTo(Outcome.DONE);
        assertThat(run.attempts()).isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_was_held_up_is_not_lost_by_a_restart_of_the_scheduler(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        Instant planned = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        nightly.due(planned);
        Heard heard = new Heard();
        try (Database database = Database.open(nightly.database());
                RunLease other = RunLease.acquire(database, "end-of-term")) {
            try (JobSchedulers schedulers = nightly.start(heard)) {
                await(() -> !heard.heldUp.isEmpty());
            }
        }
        try (Connection connection = nightly.connect();
                Statement statement = connection.createStatement()) {
            // as a pace of minutes would have it
            statement.executeUpdate(
                    "update scheduled_tasks set execution_time = current_timestamp + interval '60' second,"
                            + " picked = false");
        }
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
        }
        assertThat(nightly.planned()).hasSize(1);
        assertThat(nightly.planned().get(0).planned()).isCloseTo(planned, within(1, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void of_two_servers_one_does_the_run(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        nightly.due(Instant.now().plusSeconds(2));
        Heard one = new Heard();
        Heard two = new Heard();
        try (JobSchedulers first = nightly.start(one);
                JobSchedulers second = nightly.start(two)) {
            await(() -> one.ended.size() + two.ended.size() > 0);
            Thread.sleep(2000);
        }
        assertThat(one.begun.size() + two.begun.size()).isEqualTo(1);
        assertThat(nightly.planned()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_run_whose_server_died_is_taken_up_by_another(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        nightly.due(Instant.now());
        try (Connection connection = nightly.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update scheduled_tasks set picked = true, picked_by = 'dead',"
                    + " last_heartbeat = current_timestamp - interval '60' second");
        }
        Heard heard = new Heard();
        try (JobSchedulers schedulers = nightly.start(heard)) {
            await(() -> !heard.ended.isEmpty());
        }
        assertThat(nightly.planned().get(0).outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void another_cron_expression_counts_from_the_next_start_on(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = folder(kind);
        nightly.start(new Heard()).close();
        nightly.write("nightly", "0 4 1 1 *");
        nightly.start(new Heard()).close();
        assertThat(nightly.next()).isEqualTo(nextNewYear().plus(1, ChronoUnit.HOURS));
    }
}
