package fr.certigrille.job;

import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.file.Sha256;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.InputSettings;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.Retention;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder with workbooks, an output folder and a database of its own, to run the job in. */
public final class JobFolder {

    /** So long that no test ever sees its end. */
    public static final Retention KEPT = new Retention(Retention.DEFAULT.end(), 1000);

    private final Path folder;
    private final DatabaseSettings database;
    private List<Destination> destinations = List.of();
    private Path stylesheets = Path.of("xsl");
    private @org.jspecify.annotations.Nullable LotSettings lot;

    public JobFolder(Path folder, TestDatabases kind) throws Exception {
        this(folder, kind.empty());
    }

    JobFolder(Path folder, DatabaseSettings database) throws IOException {
        this.folder = folder;
        this.database = database;
        Files.createDirectories(input());
    }

    public DatabaseSettings database() {
        return database;
    }

    /** From now on, the job makes lots. */
    public JobFolder lots(LotSettings settings) {
        lot = settings;
        return this;
    }

    /** From now on, documents look like this. */
    JobFolder stylesheets(Path of) {
        stylesheets = of;
        return this;
    }

    /** From now on, the job's lots go there. */
    JobFolder deliver(Destination... places) {
        destinations = List.of(places);
        return this;
    }

    public Path input() {
        return folder.resolve("input");
    }

    public Path output() {
        return folder.resolve("output");
    }

    public JobFile file() {
        return new JobFile(
                "essai",
                input(),
                "*.xlsx",
                InputSettings.DEFAULT,
                output(),
                database,
                2,
                stylesheets,
                lot,
                null,
                KEPT,
                null,
                destinations,
                null);
    }

    /** Drops a workbook with these candidates into the input folder. */
    public JobFolder drop(String name, Evaluations... evaluations) throws IOException {
        Evaluation[] values = Stream.of(evaluations).map(Evaluations::value).toArray(Evaluation[]::new);
        return drop(name, ClassWorkbook.of(Evaluations.SLAM, values));
    }

    public JobFolder drop(String name, ClassWorkbook workbook) throws IOException {
        workbook.save(input().resolve(name));
        // Dropped a while ago: a file that was just changed is watched before it is read.
        Files.setLastModifiedTime(input().resolve(name), FileTime.from(Instant.parse("2026-06-01T08:00:00Z")));
        return this;
    }

    public RunReport run() throws Exception {
        return run(new SilentProgress());
    }

    /** Runs with {@code --force}. */
    RunReport runByForce() throws Exception {
        return new JobRunner(
                        file(),
                        new RunOptions(false, true, java.util.Locale.FRENCH, java.time.ZoneOffset.UTC, null),
                        new SilentProgress())
                .run();
    }

    public RunReport run(RunProgress progress) throws Exception {
        return new JobRunner(file(), new RunOptions(false, java.util.Locale.FRENCH), progress).run();
    }

    /** SHA-256 of each official document by its name. */
    Map<String, String> pdfs() throws IOException {
        if (!Files.exists(output())) {
            return Map.of();
        }
        try (Stream<Path> files = Files.walk(output())) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.getFileName().toString().startsWith("synthese_"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), JobFolder::sha256, (a, b) -> a, TreeMap::new));
        }
    }

    /** The one PDF whose name holds this text. */
    Path pdf(String part) throws IOException {
        try (Stream<Path> files = Files.walk(output())) {
            return files.filter(file -> file.getFileName().toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
