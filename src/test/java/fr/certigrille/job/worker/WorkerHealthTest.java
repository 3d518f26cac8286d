package fr.certigrille.job.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.FindingException;
import fr.certigrille.job.monitor.MonitorServer;
import fr.certigrille.job.run.RunStep;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule: a worker is well while it is enlisted, and counts what it did. */
class WorkerHealthTest {

    private final List<String> told = new ArrayList<>();
    private final WorkerHealth health = new WorkerHealth(new Telling());

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static HttpResponse<String> get(MonitorServer monitor, String path) throws Exception {
        URI uri = URI.create("http://localhost:" + monitor.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void it_is_well_from_its_enlistment_until_it_lost_the_run() throws Exception {
        try (MonitorServer monitor = health.serve(loopback(0))) {
            assertThat(get(monitor, "/health").body()).contains("STARTING");
            health.awaitingDatabase();
            assertThat(get(monitor, "/health").statusCode()).isEqualTo(503);
            health.waiting();
            assertThat(get(monitor, "/health").statusCode()).isEqualTo(200);
            health.partDone(RunStep.RENDER, 40);
            health.partDone(RunStep.IMPORT, 25);
            health.enlistingAnew(Duration.ofSeconds(1));
            assertThat(get(monitor, "/health").statusCode()).isEqualTo(503);
            assertThat(get(monitor, "/metrics").body())
                    .contains(
                            "certigrille_worker_items_total{step=\"render\"} 40",
                            "certigrille_worker_parts_total{step=\"import\"} 1",
                            "certigrille_worker_losses_total 1",
                            "certigrille_worker_enlisted 0",
                            "jvm_memory_used_bytes");
        }
        assertThat(told).containsExactly("awaiting", "waiting", "RENDER", "IMPORT", "anew");
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (MonitorServer monitor = health.serve(loopback(0))) {
            assertThatThrownBy(() -> health.serve(loopback(monitor.port())))
                    .isInstanceOf(FindingException.class)
                    .hasMessageContaining("625");
        }
    }

    private final class Telling implements WorkerProgress {
        @Override
        public void waiting() {
            told.add("waiting");
        }

        @Override
        public void partDone(RunStep step, long items) {
            told.add(step.name());
        }

        @Override
        public void awaitingDatabase() {
            told.add("awaiting");
        }

        @Override
        public void enlistingAnew(Duration wait) {
            told.add("anew");
        }
    }
}
