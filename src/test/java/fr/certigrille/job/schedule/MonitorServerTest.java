package fr.certigrille.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.monitor.MonitorServer;
import fr.certigrille.store.PostgresServer;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The rule: the end by which a scheduler is watched tells the truth, and only to this machine. */
@Timeout(120)
class MonitorServerTest {

    @TempDir
    private Path folder;

    private final ScheduleMetrics metrics = new ScheduleMetrics();

    private static HttpResponse<String> get(MonitorServer monitor, String path) throws Exception {
        URI uri = URI.create("http://localhost:" + monitor.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    private static void awaitEnd(ScheduledFolder nightly) throws InterruptedException {
        while (nightly.planned().isEmpty() || nightly.planned().get(0).ended() == null) {
            Thread.sleep(100);
        }
    }

    @Test
    void a_scheduler_at_work_is_well_and_counts_what_it_does() throws Exception {
        ScheduledFolder nightly = new ScheduledFolder(folder, TestDatabases.H2.empty()).drop(Evaluations.complete());
        nightly.due(Instant.now());
        JobSchedulers schedulers = nightly.schedulers(metrics);
        try (schedulers;
                MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
            assertThat(get(monitor, "/health").statusCode())
                    .as("nothing is scheduled yet")
                    .isEqualTo(503);
            schedulers.start(nightly.jobs());
            awaitEnd(nightly);
            HttpResponse<String> health = get(monitor, "/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).startsWith("{\"status\":\"UP\"").contains("\"job nightly\"", "\"DONE\"");
            assertThat(get(monitor, "/metrics").body())
                    .contains("certigrille_runs_total{job=\"nightly\",outcome=\"DONE\"} 1")
                    .contains("certigrille_rows_total{job=\"nightly\",kind=\"read\"} 1")
                    .contains("certigrille_documents_rendered_total{job=\"nightly\"} 2")
                    .contains("certigrille_last_success_timestamp_seconds{job=\"nightly\"}")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("0123456789");
        }
    }

    @Test
    void a_failed_run_makes_it_unwell() throws Exception {
        ScheduledFolder nightly = new ScheduledFolder(folder, TestDatabases.H2.empty());
        nightly.due(Instant.now());
        JobSchedulers schedulers = nightly.schedulers(metrics);
        try (schedulers;
                MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
            schedulers.start(nightly.jobs());
            awaitEnd(nightly);
            HttpResponse<String> health = get(monitor, "/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"DOWN\"", "\"FAILED\"");
        }
    }

    @Test
    void a_database_that_is_gone_makes_it_unwell_until_it_is_back() throws Exception {
        try (PostgresServer server = new PostgresServer(Files.createTempDirectory("certigrille-pg"))) {
            ScheduledFolder nightly = new ScheduledFolder(folder, server.settings());
            JobSchedulers schedulers = nightly.schedulers(metrics);
            try (schedulers;
                    MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
                schedulers.start(nightly.jobs());
                assertThat(get(monitor, "/health").statusCode()).isEqualTo(200);
                server.stop();
                assertThat(get(monitor, "/health").statusCode()).isEqualTo(503);
                server.startAgain();
                while (get(monitor, "/health").statusCode() != 200) {
                    Thread.sleep(100);
                }
            }
        }
    }

    @Test
    void a_stopped_scheduler_is_unwell() throws Exception {
        ScheduledFolder nightly = new ScheduledFolder(folder, TestDatabases.H2.empty());
        JobSchedulers schedulers = nightly.start(metrics);
        try (MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
            schedulers.close();
            assertThat(get(monitor, "/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void nobody_reaches_it_from_another_machine() throws Exception {
        JobSchedulers schedulers = new ScheduledFolder(folder, TestDatabases.H2.empty()).schedulers(metrics);
        try (MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
            List<InetAddress> others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .toList();
            for (InetAddress other : others) {
                assertThat(catchThrowableOfType(IOException.class, () -> new Socket(other, monitor.port()).close()))
                        .isNotNull();
            }
        }
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        JobSchedulers schedulers = new ScheduledFolder(folder, TestDatabases.H2.empty()).schedulers(metrics);
        try (MonitorServer monitor = ScheduleMonitor.start(0, schedulers, metrics)) {
            FindingException taken = catchThrowableOfType(
                    FindingException.class, () -> ScheduleMonitor.start(monitor.port(), schedulers, metrics));
            assertThat(taken.findings().get(0).code()).isEqualTo(Code.PORT_IN_USE);
        }
    }
}
