package fr.certigrille.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the PostgreSQL that Debian's package installs, with the tools of the same version; root runs it as nobody. */
public final class PostgresInstallation implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Path programs;
    private final int port;
    private final Process server;

    /** Makes a server whose data are in a folder that is not there yet. */
    public PostgresInstallation(Path data) throws Exception {
        this.programs = programs().orElseThrow();
        this.port = freePort();
        must(unprivileged("initdb", "--username=postgres", "--auth=trust", "--no-sync", "--pgdata=" + data));
        this.server = new ProcessBuilder(unprivileged(
                        "postgres", "-D", data.toString(), "-p", String.valueOf(port), "-k", "", "-c", "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        await();
    }

    /** Whether server and tools are installed. */
    public static boolean isThere() {
        return programs().isPresent();
    }

    private static Optional<Path> programs() {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres"))
                            && Files.isExecutable(bin.resolve("pg_restore")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private List<String> unprivileged(String program, String... arguments) {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(programs.resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws Exception {
        long begun = System.nanoTime();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("the server did not start");
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(settings("postgres", "postgres").url(), "postgres", "")
                    .close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    public DatabaseSettings settings(String database, String user) {
        return new DatabaseSettings("jdbc:postgresql://localhost:" + port + "/" + database, user, "");
    }

    /** Runs a tool as the server's administrator does; it must succeed. */
    public void tool(String program, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(programs.resolve(program).toString()));
        line.addAll(List.of("--host=localhost", "--port=" + port, "--username=postgres"));
        line.addAll(List.of(arguments));
        must(line);
    }

    private static void must(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + told);
        }
    }

    @Override
    public void close() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }
}
