package fr.certigrille.job.monitor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Tells programs how this process is: {@code /health} (200 when well, 503 when not) and {@code /metrics}. */
public final class MonitorServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "monitor");
        thread.setDaemon(true);
        return thread;
    });

    private MonitorServer(HttpServer server, Supplier<List<Check>> health, Supplier<String> metrics) {
        this.server = server;
        server.createContext("/health", exchange -> answerHealth(exchange, health));
        server.createContext(
                "/metrics",
                exchange -> answer(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
        server.setExecutor(threads);
    }

    /**
     * Starts.
     *
     * @param address where; the loopback address unless others may ask; port 0 for any that is free
     * @param health asked anew each time
     * @param metrics in Prometheus' text format
     * @throws FindingException if the port is taken
     */
    public static MonitorServer start(InetSocketAddress address, Supplier<List<Check>> health, Supplier<String> metrics)
            throws IOException {
        try {
            HttpServer http = HttpServer.create(address, 0);
            MonitorServer started = new MonitorServer(http, health, metrics);
            http.start();
            return started;
        } catch (BindException e) {
            throw new FindingException(Finding.of(Code.PORT_IN_USE, Place.of(String.valueOf(address.getPort()))), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void answerHealth(HttpExchange exchange, Supplier<List<Check>> health) throws IOException {
        List<Check> checks = health.get();
        int status = Check.areUp(checks) ? 200 : 503;
        answer(exchange, status, "application/json", JSON.writeValueAsString(Check.json(checks)));
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (!"GET".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
