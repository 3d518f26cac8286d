package fr.certigrille.soak;

import fr.certigrille.cli.Main;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, which a test may kill. */
public final class RunProcess {

    private static final long LONGEST_RUN_SECONDS = 600;

    private final Path folder;
    private final DatabaseSettings database;
    private final String log;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> javaOptions = new ArrayList<>();

    /** Prepares a job in a folder: input, output, job file. */
    public RunProcess(Path folder, DatabaseSettings database) throws IOException {
        this(folder, database, "told");
        Files.createDirectories(input());
        writeJob("job", "output", database, Path.of("xsl"));
    }

    private RunProcess(Path folder, DatabaseSettings database, String log) {
        this.folder = folder;
        this.database = database;
        this.log = log;
    }

    /** Another process for the same job file. */
    RunProcess again(String log) {
        return new RunProcess(folder, database, log);
    }

    /** Writes another job file, for workers that see things in another way. */
    public void writeJob(String name, String output, DatabaseSettings seen, Path stylesheets) throws IOException {
        writeJob(name, output, seen, stylesheets, 2);
    }

    /** Writes another job file, with so many threads that render. */
    public void writeJob(String name, String output, DatabaseSettings seen, Path stylesheets, int threads)
            throws IOException {
        Files.writeString(folder.resolve(name + ".json"), """
                {
                  "job": "soak",
                  "input": { "folder": "input" },
                  "output": { "folder": "%s" },
                  "database": %s,
                  "rendering": { "workers": %d, "stylesheets": "%s" }
                }
                """.formatted(
                        output,
                        database(seen),
                        threads,
                        stylesheets.toAbsolutePath().toString().replace("\\", "/")));
    }

    /** Writes a job file whose workers hand over by way of an object store; its keys come from the environment. */
    public void writeJob(String name, String input, String output, URI endpoint, String bucket) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), """
                {
                  "job": "soak",
                  "input": { "folder": "%s" },
                  "output": {
                    "folder": "%s",
                    "objectStore": {
                      "endpoint": "%s", "bucket": "%s",
                      "accessKey": "${CERTIGRILLE_S3_ACCESS_KEY}", "secretKey": "${CERTIGRILLE_S3_SECRET_KEY}"
                    }
                  },
                  "database": %s,
                  "rendering": { "workers": 2, "stylesheets": "%s" }
                }
                """.formatted(
                        input,
                        output,
                        endpoint,
                        bucket,
                        database(database),
                        Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
    }

    /** Gives all processes from now on a variable of the environment. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Starts all processes from now on with more options for Java; the last one of a kind counts. */
    public void java(String... options) {
        javaOptions.addAll(List.of(options));
    }

    /** The embedded one lies beside the job file, wherever its settings say. */
    private static String database(DatabaseSettings database) {
        return database.url().startsWith("jdbc:h2:")
                ? "{ \"folder\": \"data\" }"
                : "{ \"url\": \"%s\", \"user\": \"%s\", \"password\": \"${CERTIGRILLE_DB_PASSWORD}\" }"
                        .formatted(database.url(), database.user());
    }

    /** How to reach what the process writes. */
    public DatabaseSettings settings() {
        return database.url().startsWith("jdbc:h2:") ? DatabaseSettings.embedded(folder.resolve("data")) : database;
    }

    public Path input() {
        return folder.resolve("input");
    }

    public Path output() {
        return folder.resolve("output");
    }

    /** What the process told since it was started. */
    public String told() throws IOException {
        return Files.readString(folder.resolve(log + ".txt"));
    }

    /** Runs the job. */
    public Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(options));
        return start(List.of(), log + ".txt", "job", command);
    }

    /** Works for runs of a job file; what it tells is in the file of its name. */
    public Process startWorker(String name, String job) throws IOException {
        return startWorker(name, job, List.of());
    }

    /** Works as a command that another one starts, in a place of its own. */
    public Process startWorker(String name, String job, List<String> within) throws IOException {
        return start(within, name + ".txt", job, List.of("worker"));
    }

    /** What a worker told. */
    public String told(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".txt"));
    }

    private Process start(List<String> within, String told, String job, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(within);
        line.addAll(java());
        line.addAll(command);
        line.add(folder.resolve(job + ".json").toString());
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("CERTIGRILLE_DB_PASSWORD", database.password());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(told).toFile());
        return builder.start();
    }

    private List<String> java() {
        List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile="
                        + Path.of("src/main/resources/logback.xml").toAbsolutePath(),
                "-Dcertigrille.home=" + folder));
        line.addAll(javaOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return line;
    }

    /** Runs to the end and answers the exit code. */
    public int runToTheEnd() throws IOException, InterruptedException {
        return end(start());
    }

    public static int end(Process process) throws InterruptedException {
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("a run did not end within " + LONGEST_RUN_SECONDS + " s");
        }
        return process.exitValue();
    }
}
