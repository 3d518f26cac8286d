package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The rule: one run at a time on a database, and a dead one stands in nobody's way. */
@Timeout(60)
class RunLeaseTest {

    private static final String OTHER = "another run";

    private Database database;

    private void open(TestDatabases kind) throws Exception {
        database = Database.open(kind.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void heldBy(String host, long pid, int seconds) {
        database.client().sql("""
                update run_lease set holder = ?, job = 'nightly', host = ?, pid = ?, since = current_timestamp,
                expires = current_timestamp + interval '%d' second""".formatted(seconds)).params(OTHER, host, pid).update();
    }

    private long deadProcess() throws Exception {
        Process process =
                new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-version").start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.pid();
    }

    @ParameterizedTest
    @EnumSource
    void a_second_run_is_told_who_is_busy_whatever_its_job(TestDatabases kind) throws Exception {
        open(kind);
        try (RunLease lease = RunLease.acquire(database, "end-of-term")) {
            FindingException busy =
                    catchThrowableOfType(FindingException.class, () -> RunLease.acquire(database, "nightly"));
            assertThat(busy.findings().get(0).code()).isEqualTo(Code.RUN_BUSY);
            assertThat(busy.findings().get(0).place().file()).isEqualTo("end-of-term");
            assertThat(busy.findings().get(0).arguments())
                    .contains(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_lease_is_free_when_the_run_ends(TestDatabases kind) throws Exception {
        open(kind);
        RunLease.acquire(database, "end-of-term").close();
        RunLease.acquire(database, "end-of-term").close();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_whose_process_died_on_this_machine_is_followed_at_once(TestDatabases kind) throws Exception {
        open(kind);
        heldBy(ProcessIdentity.own().host(), deadProcess(), 3600);
        RunLease.acquire(database, "end-of-term").close();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_on_another_machine_is_followed_when_its_term_is_over(TestDatabases kind) throws Exception {
        open(kind);
        heldBy("elsewhere", 1, 2);
        RunLease.acquire(database, "end-of-term").close();
    }

    @Test
    void whoever_opens_the_embedded_database_follows_what_another_process_left() throws Exception {
        open(TestDatabases.H2);
        heldBy(ProcessIdentity.own().host(), ProcessHandle.current().pid(), 3600);
        RunLease.acquire(database, "end-of-term").close();
    }

    @Test
    void a_process_with_a_dead_ones_number_on_another_machine_proves_nothing() throws Exception {
        open(TestDatabases.POSTGRESQL);
        heldBy("elsewhere", deadProcess(), 3600);
        Thread waiting = new Thread(() -> {
            try {
                RunLease.acquire(database, "end-of-term").close();
            } catch (InterruptedException stillWaiting) {
                // as it should
            }
        });
        waiting.start();
        waiting.join(2000);
        assertThat(waiting.isAlive()).isTrue();
        waiting.interrupt();
        waiting.join();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_another_has_followed_commits_nothing_any_more(TestDatabases kind) throws Exception {
        open(kind);
        try (RunLease lease = RunLease.acquire(database, "end-of-term")) {
            TransactionTemplate transaction = new TransactionTemplate(database.transactions());
            transaction.executeWithoutResult(status -> new SourceStore(database).open("before.xlsx"));
            heldBy("elsewhere", 1, 3600);
            assertThatThrownBy(() ->
                            transaction.executeWithoutResult(status -> new SourceStore(database).open("after.xlsx")))
                    .isInstanceOf(RunLease.LeaseLostException.class);
        }
        assertThat(new SourceStore(database).find("before.xlsx")).isPresent();
        assertThat(new SourceStore(database).find("after.xlsx")).isEmpty();
    }

    @Test
    void a_run_that_another_has_followed_is_cut_off_at_its_next_heartbeat() throws Exception {
        DatabaseSettings settings = TestDatabases.POSTGRESQL.empty();
        database = Database.open(settings);
        try (RunLease lease = RunLease.acquire(database, "end-of-term")) {
            heldBy("elsewhere", 1, 3600);
            while (!database.isCut()) {
                Thread.sleep(50);
            }
        }
        database = Database.open(settings);
        assertThat(database.client()
                        .sql("select holder from run_lease")
                        .query(String.class)
                        .single())
                .as("the other's lease is left alone")
                .isEqualTo(OTHER);
    }
}
