package fr.certigrille.workers;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.spreadsheet.ClassListener;
import fr.certigrille.spreadsheet.ReadRow;
import fr.certigrille.spreadsheet.WorkbookReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What sharing the rendering and the syntheses costs: one process and one worker, two processes on halves and two workers, one rendering
 * thread each, the same documents again and again. Each measurement is a call of its own that adds a line to a file.
 */
final class ShareBench implements AutoCloseable {

    private static final Path PLACE = Path.of("target", "scale");
    private static final Path MEASURED = PLACE.resolve("workers.txt");
    private static final List<String> STEPS =
            List.of("import", "evaluate", "documents", "render", "synthesis", "lot", "deliver", "summary");

    private final PostgresServer server;

    private ShareBench() throws IOException {
        server = new PostgresServer(PLACE.resolve("postgres").toAbsolutePath());
    }

    /** Imports candidates, all of them and in halves, and renders each once. */
    static void prepare(int candidates) throws Exception {
        Files.createDirectories(PLACE);
        clear();
        try (ShareBench bench = new ShareBench()) {
            bench.prepare("whole", 0, candidates);
            bench.prepare("first", 0, candidates / 2);
            bench.prepare("second", candidates / 2, candidates / 2);
        }
    }

    /** Leaves the folder itself: it may be a link. */
    private static void clear() throws IOException {
        List<Path> former;
        try (Stream<Path> files = Files.list(PLACE)) {
            former = files.toList();
        }
        for (Path file : former) {
            FileSystemUtils.deleteRecursively(file);
        }
    }

    private void prepare(String name, int first, int candidates) throws Exception {
        new Sql(server.settings()).execute("create database " + name);
        RunProcess job = job(name);
        School.drop(first, candidates, job.input());
        RunProcess.end(job.start());
        System.out.println(name + ":" + job.told());
        Sql sql = new Sql(job.settings());
        for (String step : STEPS) {
            double seconds = sql.number("select coalesce(sum(extract(epoch from end_time - start_time)), 0)"
                    + " from batch_step_execution where step_name = '" + step + "'");
            System.out.printf("  %s %.2f s, %.3f ms a candidate%n", step, seconds, seconds * 1000 / candidates);
        }
    }

    private RunProcess job(String name) throws Exception {
        RunProcess job = new RunProcess(PLACE.resolve(name).toAbsolutePath(), server.settings(name, "postgres", ""));
        job.writeJob("job", "output", job.settings(), Path.of("xsl"), 1);
        job.java("-XX:TieredStopAtLevel=4");
        return job;
    }

    /**
     * Renders documents of so many candidates again, and makes the syntheses of all classes again, and writes down how long each took.
     *
     * @param way alone, one, halves or two
     */
    static void measure(String way, int candidates) throws Exception {
        try (ShareBench bench = new ShareBench()) {
            Spent spent = new Spent(PLACE.resolve("postgres"));
            List<RunProcess> jobs = switch (way) {
                case "alone" -> bench.processes(spent, candidates, "whole");
                case "halves" -> bench.processes(spent, candidates / 2, "first", "second");
                case "one" -> bench.workers(spent, candidates, 1);
                case "two" -> bench.workers(spent, candidates, 2);
                default -> throw new IllegalArgumentException(way);
            };
            String line = "%s %.2f %.2f %.2f%n"
                    .formatted(way, seconds(jobs, "render"), seconds(jobs, "synthesis"), spent.seconds());
            Files.writeString(MEASURED, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            System.out.print(line);
        }
    }

    /** How long a workbook of one class takes to be read, once warm: what is left of the import's time is spent on taking it over. */
    static void read() throws IOException {
        WorkbookReader reader = new WorkbookReader(new GridCatalog());
        List<Path> workbooks;
        try (Stream<Path> files = Files.list(PLACE.resolve("whole").resolve("input"))) {
            workbooks = files.sorted().toList();
        }
        for (int pass = 1; pass <= 3; pass++) {
            long begun = System.nanoTime();
            workbooks.forEach(workbook -> reader.read(workbook, new Heedless()));
            System.out.printf("read %.2f ms a workbook%n", Sql.seconds(begun) * 1000 / workbooks.size());
        }
    }

    private static final class Heedless implements ClassListener {
        @Override
        public void schoolClass(SchoolClass schoolClass) {
            // only the time counts
        }

        @Override
        public void row(SchoolClass schoolClass, ReadRow row) {
            // only the time counts
        }

        @Override
        public void finding(Finding finding) {
            // only the time counts
        }
    }

    private List<RunProcess> processes(Spent spent, int candidates, String... names) throws Exception {
        List<RunProcess> jobs = new ArrayList<>();
        for (String name : names) {
            jobs.add(due(name, candidates));
        }
        List<Process> processes = new ArrayList<>();
        for (RunProcess job : jobs) {
            processes.add(job.start());
        }
        processes.forEach(spent::from);
        for (Process process : processes) {
            RunProcess.end(process);
        }
        return jobs;
    }

    private List<RunProcess> workers(Spent spent, int candidates, int number) throws Exception {
        RunProcess job = due("whole", candidates);
        List<Process> workers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            workers.add(job.startWorker("worker-" + i, "job"));
        }
        while (new Sql(job.settings()).number("select count(*) from worker where expires > current_timestamp")
                < number) {
            Thread.sleep(50);
        }
        workers.forEach(spent::from);
        Process run = job.start("--workers", String.valueOf(number));
        spent.from(run);
        RunProcess.end(run);
        for (Process worker : workers) {
            worker.destroy();
            worker.waitFor();
        }
        return List.of(job);
    }

    /** A job where the documents of so many candidates are due, and all syntheses. */
    private RunProcess due(String name, int candidates) throws Exception {
        RunProcess job = job(name);
        Database.open(job.settings()).close();
        Sql sql = new Sql(job.settings());
        sql.execute("update document set rendered_content = case when evaluation_id in"
                + " (select id from evaluation order by id limit %d) then null else content end".formatted(candidates));
        sql.execute("update class_synthesis set state = ''");
        sql.execute("vacuum analyze");
        return job;
    }

    /** From the first beginning to the last end of a step. */
    private static double seconds(List<RunProcess> jobs, String step) throws SQLException {
        double first = Double.MAX_VALUE;
        double last = 0;
        for (RunProcess job : jobs) {
            Sql sql = new Sql(job.settings());
            if (sql.number("select count(*) from document where rendered_content is null") > 0) {
                throw new IllegalStateException("documents are missing");
            }
            first = Math.min(first, sql.number(time("start_time", step)));
            last = Math.max(last, sql.number(time("end_time", step)));
        }
        return last - first;
    }

    private static String time(String column, String step) {
        return "select extract(epoch from %s) from batch_step_execution where step_name = '%s' order by step_execution_id desc limit 1"
                .formatted(column, step);
    }

    /** Medians, and what follows from them. */
    static void table() throws IOException {
        Map<String, List<String[]>> measured;
        try (Stream<String> lines = Files.lines(MEASURED)) {
            measured = lines.map(line -> line.split(" ", -1))
                    .collect(Collectors.groupingBy(line -> line[0], TreeMap::new, Collectors.toList()));
        }
        measured.forEach((way, lines) -> System.out.printf(
                "%s: median %.1f s, syntheses %.1f s, %.1f s of processor, of %d%n",
                way, median(lines, 1), median(lines, 2), median(lines, 3), lines.size()));
        tell("one worker for one process", measured.get("one"), measured.get("alone"));
        tell("two workers for two processes", measured.get("two"), measured.get("halves"));
    }

    private static void tell(String what, List<String[]> shared, List<String[]> apart) {
        System.out.printf(
                "%s: %.3f of the time, %.3f of that of syntheses, %.3f of the processor%n",
                what,
                median(shared, 1) / median(apart, 1),
                median(shared, 2) / median(apart, 2),
                median(shared, 3) / median(apart, 3));
    }

    private static double median(List<String[]> lines, int column) {
        List<Double> sorted = lines.stream()
                .map(line -> Double.valueOf(line[column]))
                .sorted()
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
