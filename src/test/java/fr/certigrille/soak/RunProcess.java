package fr.certigrille.soak;

import fr.certigrille.cli.Main;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, which a test may kill. */
final class RunProcess {

    private static final long LONGEST_RUN_SECONDS = 180;

    private final Path folder;
    private final DatabaseSettings database;
    private final String log;

    /** Prepares a job in a folder: input, output, job file. */
    RunProcess(Path folder, DatabaseSettings database) throws IOException {
        this(folder, database, "told");
        Files.createDirectories(input());
        Files.writeString(folder.resolve("job.json"), """
                {
                  "job": "soak",
                  "input": { "folder": "input" },
                  "output": { "folder": "output" },
                  "database": %s,
                  "rendering": { "workers": 2, "stylesheets": "%s" }
                }
                """.formatted(
                        database(), Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
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

    /** The embedded one lies beside the job file, wherever its settings say. */
    private String database() {
        return database.url().startsWith("jdbc:h2:")
                ? "{ \"folder\": \"data\" }"
                : "{ \"url\": \"%s\", \"user\": \"%s\", \"password\": \"${CERTIGRILLE_DB_PASSWORD}\" }"
                        .formatted(database.url(), database.user());
    }

    /** How to reach what the process writes. */
    DatabaseSettings settings() {
        return database.url().startsWith("jdbc:h2:") ? DatabaseSettings.embedded(folder.resolve("data")) : database;
    }

    Path input() {
        return folder.resolve("input");
    }

    Path output() {
        return folder.resolve("output");
    }

    /** What the process told since it was started. */
    String told() throws IOException {
        return Files.readString(folder.resolve(log + ".txt"));
    }

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dcertigrille.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                folder.resolve("job.json").toString()));
        builder.environment().put("CERTIGRILLE_DB_PASSWORD", database.password());
        builder.redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(log + ".txt").toFile());
        return builder.start();
    }

    /** Runs to the end and answers the exit code. */
    int runToTheEnd() throws IOException, InterruptedException {
        return end(start());
    }

    static int end(Process process) throws InterruptedException {
        if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("a run did not end within " + LONGEST_RUN_SECONDS + " s");
        }
        return process.exitValue();
    }
}
