package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rule: a database that goes away just when a worker begins is a fault that passes, and ends no worker. */
@Timeout(120)
class PartRequestsTest {

    @TempDir
    private Path data;

    @Test
    void a_worker_that_cannot_listen_may_try_again() throws Exception {
        try (PostgresServer server = new PostgresServer(data);
                Database database = Database.open(server.settings());
                PartRequests requests = new PartRequests(database)) {
            DatabaseSettings settings = server.settings();
            server.stop();
            assertThat(DatabaseFaults.isPassing(catchThrowable(requests::listen)))
                    .isTrue();
            FindingException away = (FindingException) catchThrowable(() -> Database.join(settings));
            assertThat(away.findings().get(0).code()).isEqualTo(Code.DATABASE_UNREACHABLE);
            server.startAgain();
        }
    }

    @Test
    void a_connection_that_the_pool_gave_up_was_lost() {
        assertThat(DatabaseFaults.isPassing(new IllegalStateException(new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseFaults.isPassing(new SQLException("value too long", "22001")))
                .isFalse();
    }
}
