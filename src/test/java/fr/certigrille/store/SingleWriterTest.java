package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/** The rule: one thread at a time changes the embedded database, since H2 saves a mix of before and after otherwise. */
@Timeout(60)
class SingleWriterTest {

    private static final String WRITE =
            "insert into source (name, sha256, settled, present) values (?, '', false, true)";

    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(TestDatabases.H2.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String path) {
        database.client().sql(WRITE).param(path).update();
    }

    private int count() {
        return database.client()
                .sql("select count(*) from source")
                .query(Integer.class)
                .single();
    }

    private static CompletableFuture<Void> elsewhere(Runnable work) {
        return CompletableFuture.runAsync(work);
    }

    /** Does this in a transaction that has written, and then looks that the other waits for its end. */
    private void assertWaits(Runnable other) throws Exception {
        CompletableFuture<CompletableFuture<Void>> begun = new CompletableFuture<>();
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            write("first");
            CompletableFuture<Void> waiting = elsewhere(other);
            assertThat(isDone(waiting)).isFalse();
            begun.complete(waiting);
        });
        begun.get().get();
    }

    private static boolean isDone(CompletableFuture<Void> work) {
        try {
            work.get(300, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_statement_that_writes_waits_for_the_end_of_a_transaction() throws Exception {
        assertWaits(() -> write("second"));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_transaction_waits_for_the_end_of_another() throws Exception {
        assertWaits(
                () -> new TransactionTemplate(database.transactions()).executeWithoutResult(status -> write("second")));
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_transaction_of_a_scheduler_in_the_same_process_waits_too() throws Exception {
        try (ScheduleSource source = ScheduleSource.of(database.settings())) {
            assertWaits(() -> unchecked(() -> {
                try (Connection connection = source.dataSource().getConnection();
                        var statement = connection.prepareStatement(WRITE)) {
                    statement.setString(1, "second");
                    statement.executeUpdate();
                }
            }));
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_query_outside_of_a_transaction_does_not_wait() {
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            write("first");
            CompletableFuture<Integer> seen = CompletableFuture.supplyAsync(this::count);
            assertThat(seen.join()).as("what is committed").isZero();
        });
    }

    @Test
    void a_transaction_within_another_of_the_same_thread_has_its_turn() {
        TransactionTemplate inner = new TransactionTemplate(database.transactions());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
            write("outer");
            inner.executeWithoutResult(nested -> write("inner"));
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_transaction_that_fails_gives_its_turn_on() throws Exception {
        try {
            new TransactionTemplate(database.transactions()).executeWithoutResult(status -> {
                write("first");
                throw new IllegalStateException("as a test wants it");
            });
        } catch (IllegalStateException expected) {
            elsewhere(() -> write("second")).get();
        }
        assertThat(count()).isOne();
    }

    @Test
    void a_connection_closed_within_its_transaction_gives_its_turn_on() throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
        }
        elsewhere(() -> write("second")).get();
        assertThat(count()).isOne();
    }

    private static void unchecked(ThrowingCallable work) {
        try {
            work.call();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
