package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.job.run.Patience;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.store.PostgresServer;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rule: a run outlives its database's restart, and gives up cleanly when the database does not come back. */
@Timeout(120)
class LostDatabaseTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");
    private static final Patience PATIENT =
            new Patience(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(60));
    private static final Patience IMPATIENT =
            new Patience(Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(500));

    @TempDir
    private Path folder;

    private PostgresServer server;
    private JobFolder job;

    @BeforeEach
    void start() throws Exception {
        server = new PostgresServer(folder.resolve("postgres"));
        job = new JobFolder(Files.createDirectory(folder.resolve("job")), server.settings()).drop("a.xlsx", ZOE, YANN);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Map<String, String> unbroken() throws Exception {
        JobFolder other = new JobFolder(Files.createDirectory(folder.resolve("unbroken")), TestDatabases.H2);
        other.drop("a.xlsx", ZOE, YANN).run();
        return other.pdfs();
    }

    private RunReport run(RunProgress progress, Patience patience) throws Exception {
        return new JobRunner(job.file(), new RunOptions(false, Locale.FRENCH), progress, patience).run();
    }

    /** Does something to the database, once, when a step begins. */
    private static final class Accident extends SilentProgress {

        private final RunStep at;
        private final Act act;
        private boolean happened;
        private int waits;

        private Accident(RunStep at, Act act) {
            this.at = at;
            this.act = act;
        }

        @Override
        public void stepStarted(RunStep step, long total) {
            if (step == at && !happened) {
                happened = true;
                act.doIt();
            }
        }

        @Override
        public void databaseLost(Duration wait) {
            waits++;
        }
    }

    /** What happens to the database. */
    private interface Act {
        void happen() throws Exception;

        default void doIt() {
            try {
                happen();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private void endAllConnections() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        server.settings().url(),
                        server.settings().user(),
                        server.settings().password());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
        }
    }

    private void restartSoon() throws Exception {
        server.stop();
        Thread starting = new Thread(() -> {
            try {
                Thread.sleep(1500);
                server.startAgain();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        starting.start();
    }

    @Test
    void a_run_whose_connections_were_ended_goes_on_and_ends_as_if_nothing_had_been() throws Exception {
        for (RunStep step : RunStep.values()) {
            job.drop("a.xlsx", ZOE.appreciation(step.id()), YANN.appreciation(step.id()));
            Accident accident = new Accident(step, this::endAllConnections);
            assertThat(run(accident, PATIENT).status()).as(step.id()).isEqualTo(Status.DONE);
            assertThat(accident.waits).as(step.id()).isPositive();
        }
        job.drop("a.xlsx", ZOE, YANN);
        run(new SilentProgress(), PATIENT);
        assertThat(job.pdfs()).isEqualTo(unbroken());
    }

    @Test
    void what_was_done_before_the_connection_was_lost_counts_in_the_report() throws Exception {
        RunReport report = run(new Accident(RunStep.SUMMARY, this::endAllConnections), PATIENT);
        assertThat(report.rowsChanged()).isEqualTo(2);
        assertThat(report.rendered()).isEqualTo(4);
    }

    @Test
    void a_run_waits_for_a_server_that_restarts() throws Exception {
        RunReport report = run(new Accident(RunStep.RENDER, this::restartSoon), PATIENT);
        assertThat(report.status()).isEqualTo(Status.DONE);
        assertThat(job.pdfs()).isEqualTo(unbroken());
    }

    @Test
    void a_server_that_does_not_come_back_fails_the_run_which_the_same_command_takes_up_again() throws Exception {
        Accident accident = new Accident(RunStep.DOCUMENTS, () -> server.stop());
        FindingException lost = catchThrowableOfType(FindingException.class, () -> run(accident, IMPATIENT));
        assertThat(lost.findings()).extracting(Finding::code).containsExactly(Code.DATABASE_LOST);
        server.startAgain();
        assertThat(run(new SilentProgress(), PATIENT).status()).isEqualTo(Status.DONE);
        assertThat(job.pdfs()).isEqualTo(unbroken());
    }

    @Test
    void a_database_that_cannot_be_reached_at_the_start_is_told_at_once() throws Exception {
        server.stop();
        Accident accident = new Accident(RunStep.IMPORT, () -> {});
        FindingException unreachable = catchThrowableOfType(FindingException.class, () -> run(accident, PATIENT));
        assertThat(unreachable.findings()).extracting(Finding::code).containsExactly(Code.DATABASE_UNREACHABLE);
        assertThat(accident.waits).isZero();
        server.startAgain();
    }
}
