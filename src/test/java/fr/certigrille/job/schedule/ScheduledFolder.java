package fr.certigrille.job.schedule;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.job.settings.KnownJobs;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.ScheduleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A folder with a scheduled job, its workbooks and its database. */
final class ScheduledFolder {

    static final Pace QUICK =
            new Pace(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(300), Duration.ofSeconds(9));

    private final Path folder;
    private final DatabaseSettings database;

    ScheduledFolder(Path folder, DatabaseSettings database) throws IOException {
        this.folder = folder;
        this.database = database.isEmbedded() ? DatabaseSettings.embedded(folder.resolve("data")) : database;
        Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(folder.resolve("jobs"));
        write("nightly", "0 3 1 1 *");
    }

    /** A job that the calendar does not bring about during a test. */
    ScheduledFolder write(String name, String cron) throws IOException {
        Files.writeString(folder.resolve("jobs").resolve(name + ".json"), """
                {
                  "job": "%s",
                  "retention": { "years": 100 },
                  "input": { "folder": "../input" },
                  "output": { "folder": "../output" },
                  "database": %s,
                  "schedule": { "cron": "%s" },
                  "rendering": { "workers": 1, "stylesheets": "%s" }
                }
                """.formatted(
                        name,
                        databaseJson(),
                        cron,
                        Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
        return this;
    }

    private String databaseJson() {
        return database.isEmbedded()
                ? "{ \"folder\": \"../data\" }"
                : "{ \"url\": \"%s\", \"user\": \"%s\", \"password\": \"${PASSWORD}\" }"
                        .formatted(database.url(), database.user());
    }

    ScheduledFolder drop(Evaluations... evaluations) throws IOException {
        Evaluation[] values =
                List.of(evaluations).stream().map(Evaluations::value).toArray(Evaluation[]::new);
        Path workbook = folder.resolve("input/classe.xlsx");
        ClassWorkbook.of(Evaluations.SLAM, values).save(workbook);
        Files.setLastModifiedTime(workbook, FileTime.from(Instant.parse("2026-06-01T08:00:00Z")));
        return this;
    }

    Path output() {
        return folder.resolve("output");
    }

    Path job() {
        return folder.resolve("jobs/nightly.json");
    }

    DatabaseSettings database() {
        return database;
    }

    JobFileReader reader() {
        return new JobFileReader(Map.of("PASSWORD", database.password()), Locale.FRENCH);
    }

    List<KnownJob> jobs() {
        return KnownJobs.scheduled(KnownJobs.read(List.of(folder.resolve("jobs")), reader()));
    }

    JobSchedulers start(ScheduleListener listener) throws InterruptedException {
        JobSchedulers schedulers = schedulers(listener);
        schedulers.start(jobs());
        return schedulers;
    }

    JobSchedulers schedulers(ScheduleListener listener) {
        return new JobSchedulers(
                reader(), new Messages(Locale.FRENCH), new SilentProgress(), listener, QUICK, Clock.systemUTC());
    }

    /** As if the scheduler had been off when the run was due. */
    void due(Instant planned) throws Exception {
        start(new Heard()).close();
        try (Connection connection = connect();
                PreparedStatement update =
                        connection.prepareStatement("update scheduled_tasks set execution_time = ?")) {
            update.setObject(1, planned.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    List<PlannedRun> planned() {
        try (Database open = Database.open(database)) {
            return new ScheduleStore(open).last("nightly", 10);
        }
    }

    Instant next() {
        try (Database open = Database.open(database)) {
            return new ScheduleStore(open).next("nightly").orElseThrow().time();
        }
    }

    /** The first time of the job's schedule after this one. */
    Instant next(Instant after) {
        return jobs().get(0).file().schedule().next(after);
    }

    /** Remembers what it hears. */
    static final class Heard implements ScheduleListener {
        final List<PlannedRun> begun = new CopyOnWriteArrayList<>();
        final List<PlannedRun> heldUp = new CopyOnWriteArrayList<>();
        final List<PlannedRun> ended = new CopyOnWriteArrayList<>();
        final List<Finding> failures = new CopyOnWriteArrayList<>();

        @Override
        public void planned(String job, JobSchedule schedule, Instant next) {
            // read from the database
        }

        @Override
        public void begun(PlannedRun run, JobSchedule schedule) {
            begun.add(run);
        }

        @Override
        public void heldUp(PlannedRun run, Finding reason, Duration again) {
            heldUp.add(run);
        }

        @Override
        public void stopped(PlannedRun run) {
            // nothing to remember
        }

        @Override
        public void ended(PlannedRun run, @Nullable RunReport report, List<Finding> why) {
            failures.addAll(why);
            ended.add(run);
        }
    }
}
