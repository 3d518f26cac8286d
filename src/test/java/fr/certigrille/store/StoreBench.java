package fr.certigrille.store;

import com.sun.management.OperatingSystemMXBean;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.job.JobRunner;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What {@code src/bench/store.sh} runs: {@code import KIND ROWS} or {@code check KIND DOCUMENTS FOLDER}; KIND is {@code h2} or
 * {@code postgresql}, a real server with its default settings, on this machine.
 */
public final class StoreBench {

    private static final List<Field> FIELDS = List.of(
            Field.NUMBER,
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.OPTION,
            Field.FORM,
            Field.COMMISSION,
            Field.DATE,
            Field.MEMBER_1,
            Field.MEMBER_2,
            Field.MARK,
            Field.APPRECIATION,
            Field.level("CT"),
            Field.level("C1"),
            Field.level("C2"),
            Field.level("C3"),
            Field.level("C4"),
            Field.level("C5"),
            Field.level("C6"),
            Field.observation("1"),
            Field.observation("2"));

    /** Too many for a synthesis of the class: those of a million documents would have to be made first. */
    private static final int CLASS = 2000;

    private final int rows;
    private final boolean embedded;
    private final Database database;
    private final JdbcTemplate jdbc;

    private StoreBench(Database database, int rows, boolean embedded) {
        this.embedded = embedded;
        this.database = database;
        this.jdbc = database.jdbc();
        this.rows = rows;
    }

    public static void main(String[] arguments) throws Exception {
        boolean embedded = arguments[1].equals("h2");
        int size = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("certigrille-bench");
        try (PostgresServer server = embedded ? null : new PostgresServer(folder.resolve("server"))) {
            DatabaseSettings settings =
                    embedded ? DatabaseSettings.embedded(folder.resolve("data")) : server.settings();
            if (arguments[0].equals("import")) {
                try (Database database = Database.open(settings)) {
                    new StoreBench(database, size, embedded).imports();
                }
            } else {
                check(settings, size, folder);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void imports() throws IOException {
        System.out.printf(
                "%d evaluations, heap %d MB%n", rows, Runtime.getRuntime().maxMemory() >> 20);
        if (!embedded) {
            jdbc.execute("create table plain as select * from evaluation");
            line("plain COPY, a table without keys", timed(() -> copy("plain")));
            jdbc.execute("create table keyed (like evaluation including all)");
            line("plain COPY, with the table's keys", timed(() -> copy("keyed")));
            line("plain COPY, into the table itself", timed(() -> copy("evaluation")));
            jdbc.execute("truncate evaluation cascade");
            jdbc.execute("drop table plain");
            jdbc.execute("drop table keyed");
        }
        long source = new SourceStore(database).open("classe.xlsx");
        line("import, all new", timed(() -> take(source, i -> false, "12")));
        vacuum();
        line("import, nothing changed", timed(() -> take(source, i -> false, "12")));
        line("import, 1 % changed", timed(() -> take(source, i -> i % 100 == 0, "15")));
        line("import, all changed", timed(() -> take(source, i -> true, "7")));
        System.out.printf("peak of the heap: %d MB%n", peak() >> 20);
    }

    /** What PostgreSQL does by itself after a while. */
    private void vacuum() {
        if (!embedded) {
            jdbc.execute("vacuum analyze evaluation");
        }
    }

    /** CPU counts where a machine is busy with other things: it is what one core, left to itself, would need. */
    private static void line(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %7.1f s; CPU %5.1f s here, %5.1f s in the server: %,7.0f rows/s of CPU%n",
                what,
                measured.seconds,
                measured.own,
                measured.server,
                measured.rows / (measured.own + measured.server));
    }

    private record Measured(int rows, double seconds, double own, double server) {}

    private Measured timed(Runnable work) throws IOException {
        double own = ownCpu();
        double server = serverCpu();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Measured(rows, seconds, ownCpu() - own, serverCpu() - server);
    }

    private static double ownCpu() {
        var process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return process.getProcessCpuTime() / 1e9;
    }

    /** Seconds of CPU of all processes of the server; 0 where there is none, or not Linux. */
    private double serverCpu() throws IOException {
        if (embedded || !Files.isDirectory(Path.of("/proc/self"))) {
            return 0;
        }
        double seconds = 0;
        for (Integer pid : jdbc.queryForList("select pid from pg_stat_activity", Integer.class)) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            seconds += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
        }
        return seconds;
    }

    /** The sum of what each part of the heap held at most. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** The same values by the same COPY, straight into a table: what PostgreSQL itself needs. */
    private void copy(String table) {
        Statements.transaction(database, () -> {
            jdbc.execute("insert into source (name, sha256, settled, present) select 'plain', '', true, true"
                    + " where not exists (select 1 from source)");
            jdbc.execute("insert into school_class (session_year, grid_id, establishment, academy, name)"
                    + " select 2026, 'g', 'e', 'a', 'n' where not exists (select 1 from school_class)");
            Target target = new Target(
                    table,
                    jdbc.queryForObject("select max(id) from school_class", Long.class),
                    jdbc.queryForObject("select max(id) from source", Long.class));
            List<@Nullable Object[]> chunk = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                chunk.add(target.row(i, evaluation(i, "12")));
                if (chunk.size() == 1000 || i == rows - 1) {
                    target.copy(jdbc, chunk);
                    chunk.clear();
                }
            }
            return true;
        });
    }

    private record Target(String table, long schoolClass, long source) {

        @Nullable
        Object[] row(int i, Evaluation evaluation) {
            List<@Nullable Object> values = new ArrayList<>(List.of(
                    i + 1,
                    2026,
                    "bts-sio-e5-2026",
                    evaluation.candidate().number(),
                    schoolClass,
                    source,
                    "Évaluations",
                    i + 2,
                    true,
                    1));
            values.addAll(EvaluationRow.values(evaluation));
            return values.toArray();
        }

        void copy(JdbcTemplate jdbc, List<@Nullable Object[]> chunk) {
            CopyStaging.copy(
                    jdbc,
                    "copy %s (id, session_year, grid_id, candidate_number, class_id, source_id, sheet, sheet_row, listed,"
                                    .formatted(table)
                            + " revision, " + String.join(", ", EvaluationRow.STATED) + ") from stdin",
                    chunk);
        }
    }

    private void take(long source, IntPredicate changed, String mark) {
        Applied applied = Statements.transaction(database, () -> {
            StatementImport statements = new EvaluationStore(database)
                    .importing(new Reading(source, "classe.xlsx", "a".repeat(64), "bench", 1, Instant.EPOCH));
            for (int i = 0; i < rows; i++) {
                statements.state(Evaluations.SLAM, evaluation(i, changed.test(i) ? mark : "12"), provenance(i + 2));
            }
            return statements.apply();
        });
        if (applied.changed() + applied.unchanged() != rows) {
            throw new IllegalStateException(applied.toString());
        }
    }

    private static Evaluation evaluation(int i, String mark) {
        return Evaluations.complete()
                .numbered(String.format("%010d", i))
                .named("Nom-" + i % 5000, "Prénom-" + i % 700)
                .marked(mark)
                .appreciation("Appréciation " + i + " : un ensemble solide, des tests à formaliser.")
                .value();
    }

    private static Provenance provenance(int row) {
        Map<Field, String> cells = new HashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            cells.put(FIELDS.get(i), (char) ('A' + i) + String.valueOf(row));
        }
        return new Provenance("Évaluations", row, cells);
    }

    /** A run that has nothing to do, over as many documents as wanted, each with its file of one byte. */
    private static void check(DatabaseSettings settings, int documents, Path folder) throws Exception {
        JobFile job = job(settings, folder);
        ClassWorkbook.of(Evaluations.SLAM, Evaluations.complete().value())
                .save(Files.createDirectories(folder.resolve("input")).resolve("classe.xlsx"));
        run(job);
        try (Database database = Database.open(settings)) {
            multiply(database.jdbc(), documents / 2);
        }
        write(folder.resolve("output"), documents / 2);
        for (int i = 0; i < 3; i++) {
            long begun = System.nanoTime();
            RunReport report = run(job);
            System.out.printf(
                    Locale.ROOT,
                    "nothing to do, %d documents: %.1f s; rendered %d; peak of the heap %d MB%n",
                    report.documents(),
                    (System.nanoTime() - begun) / 1e9,
                    report.rendered(),
                    peak() >> 20);
        }
    }

    private static JobFile job(DatabaseSettings settings, Path folder) throws IOException {
        String database = settings.url().startsWith("jdbc:h2:")
                ? "{ \"folder\": \"data\" }"
                : "{ \"url\": \"%s\", \"user\": \"postgres\", \"password\": \"${P}\" }".formatted(settings.url());
        Path file = Files.writeString(folder.resolve("job.json"), """
                { "job": "bench", "input": { "folder": "input" }, "output": { "folder": "output" }, "database": %s,
                  "rendering": { "stylesheets": "%s" } }
                """.formatted(
                        database, Path.of("xsl").toAbsolutePath().toString().replace("\\", "/")));
        return new JobFileReader(Map.of("P", settings.password()), Locale.FRENCH).read(file);
    }

    private static RunReport run(JobFile job) throws Exception {
        return new JobRunner(job, new RunOptions(false, Locale.FRENCH), new SilentProgress()).run();
    }

    /** As if the one evaluation had been imported, judged and rendered this many times, under as many numbers. */
    private static void multiply(JdbcTemplate jdbc, int evaluations) {
        String numbers = jdbc.queryForObject(
                                "select count(*) from information_schema.tables"
                                        + " where lower(table_name) = 'pg_class'",
                                Integer.class)
                        > 0
                ? "generate_series(2, %d)"
                : "system_range(2, %d)";
        String of = String.join(", ", columns(jdbc, "school_class", "id", "name"));
        jdbc.execute(
                "insert into school_class (id, name, %1$s) select 1000 + x, name || '-' || x, %1$s from school_class, %2$s"
                        .formatted(of, numbers.formatted(evaluations / CLASS + 2) + " as n(x)"));
        String columns = String.join(", ", columns(jdbc, "evaluation", "id", "candidate_number", "class_id"));
        jdbc.execute(
                "insert into evaluation (id, candidate_number, class_id, %1$s) select x + 1000, 'N' || x, 1002 + x / %3$d, %1$s from evaluation, %2$s"
                        .formatted(columns, numbers.formatted(evaluations) + " as n(x)", CLASS));
        String others = String.join(", ", columns(jdbc, "document", "evaluation_id", "path", "rendered_path", "bytes"));
        jdbc.execute(("insert into document (evaluation_id, path, rendered_path, bytes, %1$s) select x + 1000,"
                        + " 'many/' || (x / 1000) || '/' || annex || '-' || x || '.pdf',"
                        + " 'many/' || (x / 1000) || '/' || annex || '-' || x || '.pdf', 1, %1$s from document, %2$s")
                .formatted(others, numbers.formatted(evaluations) + " as n(x)"));
    }

    private static List<String> columns(JdbcTemplate jdbc, String table, String... without) {
        return jdbc
                .queryForList(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = ?"
                                + " and lower(table_schema) = 'public' order by ordinal_position",
                        String.class,
                        table)
                .stream()
                .filter(column -> !List.of(without).contains(column))
                .toList();
    }

    private static void write(Path output, int evaluations) throws IOException {
        for (int i = 2; i <= evaluations; i++) {
            Path folder = output.resolve("many/" + i / 1000);
            if (i == 2 || i % 1000 == 0) {
                Files.createDirectories(folder);
            }
            Files.write(folder.resolve("VI-3-" + i + ".pdf"), new byte[1]);
            Files.write(folder.resolve("VI-4-" + i + ".pdf"), new byte[1]);
        }
    }
}
