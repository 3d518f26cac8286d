package fr.certigrille.job.session;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.file.Sha256;
import fr.certigrille.job.JobRunner;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job with folders and a database of its own, to archive and purge. */
final class SessionJob {

    private final Path folder;
    private final DatabaseSettings database;

    SessionJob(Path folder, DatabaseSettings database) throws IOException {
        this.folder = folder;
        this.database = database;
        Files.createDirectories(input());
        Files.writeString(folder.resolve("job.json"), """
                {
                  "job": "essai",
                  "input": { "folder": "input" },
                  "output": { "folder": "output" },
                  "database": { "url": "${URL}", "user": "${USER}", "password": "${PASSWORD}" },
                  "rendering": { "workers": 1, "stylesheets": "%s" }
                }
                """.formatted(
                        Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
    }

    Path input() {
        return folder.resolve("input");
    }

    Path output() {
        return folder.resolve("output");
    }

    DatabaseSettings database() {
        return database;
    }

    JobFile file() {
        return new JobFileReader(
                        Map.of("URL", database.url(), "USER", database.user(), "PASSWORD", database.password()),
                        Locale.FRENCH)
                .read(folder.resolve("job.json"));
    }

    SessionJob drop(String name, SchoolClass schoolClass, Evaluations... evaluations) throws IOException {
        return drop(name, workbook(schoolClass, evaluations));
    }

    static ClassWorkbook workbook(SchoolClass schoolClass, Evaluations... evaluations) {
        return ClassWorkbook.of(
                schoolClass,
                Arrays.stream(evaluations)
                        .map(Evaluations::value)
                        .toArray(fr.certigrille.evaluation.Evaluation[]::new));
    }

    SessionJob drop(String name, ClassWorkbook workbook) throws IOException {
        workbook.save(input().resolve(name));
        Files.setLastModifiedTime(input().resolve(name), FileTime.from(Instant.parse("2026-06-01T08:00:00Z")));
        return this;
    }

    RunReport run() throws Exception {
        return new JobRunner(file(), new RunOptions(false, Locale.FRENCH), new SilentProgress()).run();
    }

    /** SHA-256 of each file of input and output by its path, without reports. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path part : List.of(input(), output())) {
            if (Files.exists(part)) {
                try (Stream<Path> all = Files.walk(part)) {
                    files.putAll(all.filter(Files::isRegularFile)
                            .filter(file -> !file.getFileName().toString().startsWith("report."))
                            .collect(Collectors.toMap(
                                    file -> folder.relativize(file).toString(), SessionJob::sha256)));
                }
            }
        }
        return files;
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
