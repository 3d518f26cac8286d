package fr.certigrille.workers;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.job.PlanBench;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** For src/bench/scale.sh. */
public final class ScaleBench {

    private ScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("plan")) {
            plan(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000);
        } else if (arguments[0].equals("shared")) {
            records(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000);
            files(arguments.length > 1 ? Integer.parseInt(arguments[1]) / 10 : 2000);
        } else {
            int candidates = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
            int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
            for (int round = 1; round <= rounds; round++) {
                workers(round, candidates);
            }
        }
        System.exit(0);
    }

    private static void plan(int evaluations) throws Exception {
        DatabaseSettings settings = TestDatabases.POSTGRESQL.empty();
        PlanBench bench = new PlanBench(settings);
        long begun = System.nanoTime();
        load(settings, evaluations);
        System.out.printf("loaded %d evaluations in %.1f s%n", evaluations, seconds(begun));
        for (int workers : new int[] {2, 20, 200}) {
            System.out.println(workers + " workers: " + bench.plan(workers));
        }
    }

    /** Evaluations as long as real ones, 25 to a class, with two documents each that are due. */
    private static void load(DatabaseSettings settings, int evaluations) throws SQLException {
        execute(settings, "insert into source (name, sha256, settled, present) values ('bench.xlsx', '', true, true)");
        execute(settings, """
                insert into school_class (session_year, grid_id, establishment, academy, name)
                select 2026, 'bts-sio-e5-2026', 'Lycée ' || n, 'Académie', 'SIO2' from generate_series(1, %d) n""".formatted(evaluations / 25 + 1));
        execute(settings, """
                insert into evaluation (session_year, grid_id, candidate_number, class_id, source_id, sheet, sheet_row, listed, revision,
                last_name, first_name, option_code, form_code, commission, member_1, member_2, levels, penalties, mark,
                observations, appreciation)
                select 2026, 'bts-sio-e5-2026', lpad(n::text, 10, '0'), (select min(id) from school_class) + n / 25,
                (select min(id) from source), 'Évaluations', n %% 25, true, 1, 'Nom-' || n, 'Prénom', 'SLAM', 'CCF', '1',
                'Membre Un', 'Membre Deux', repeat('{"C":"BM"}', 12), '{}', 12, repeat('observation ', 60), repeat('appréciation ', 30)
                from generate_series(1, %d) n""".formatted(evaluations));
        execute(settings, """
                insert into document (evaluation_id, annex, evaluation_revision, look, path, content)
                select id, annex, 1, repeat('a', 64), candidate_number || annex, repeat('b', 64)
                from evaluation, (values ('A'), ('B')) annexes(annex)""");
        execute(settings, "analyze");
    }

    /** How many documents a second the database takes: two statements each and a commit for 40, by so many workers at once. */
    private static void records(int documents) throws Exception {
        DatabaseSettings settings = TestDatabases.POSTGRESQL.empty();
        new PlanBench(settings);
        load(settings, documents / 2);
        for (int workers : new int[] {1, 2, 4, 8}) {
            long begun = System.nanoTime();
            IntStream.range(0, workers)
                    .mapToObj(worker -> CompletableFuture.runAsync(
                            () -> record(settings, worker * documents / 2 / workers, documents / 2 / workers)))
                    .toList()
                    .forEach(CompletableFuture::join);
            System.out.printf("database, %d at once: %.0f documents/s%n", workers, documents / seconds(begun));
        }
    }

    private static void record(DatabaseSettings settings, int from, int evaluations) {
        try (Connection connection = connection(settings);
                PreparedStatement get = connection.prepareStatement("""
                        select e.*, c.name from evaluation e join school_class c on c.id = e.class_id where e.id = ?""");
                PreparedStatement mark = connection.prepareStatement("""
                        update document set rendered_path = path, rendered_content = content, rendered_look = look,
                        sha256 = repeat('c', 64), bytes = 60000, pages = 3 where evaluation_id = ? and annex = ?""")) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= evaluations; i++) {
                for (String annex : List.of("A", "B")) {
                    get.setLong(1, from + i);
                    get.executeQuery().close();
                    mark.setLong(1, from + i);
                    mark.setString(2, annex);
                    mark.executeUpdate();
                }
                if (i % 20 == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many files a second the disk takes: written through a worker's folder, forced, renamed. */
    private static void files(int number) throws Exception {
        Path folder = Files.createTempDirectory("certigrille-files");
        Path through = Files.createDirectory(folder.resolve("through"));
        byte[] pdf = new byte[60_000];
        long begun = System.nanoTime();
        for (int i = 0; i < number; i++) {
            PrivateFiles.replaceThrough(
                    through, folder.resolve("class-" + i / 50).resolve(i + ".pdf"), pdf);
        }
        System.out.printf("output folder: %.0f files/s%n", number / seconds(begun));
        FileSystemUtils.deleteRecursively(folder);
    }

    /** How long each step took that a run does itself. */
    private static void steps(RunProcess job, int candidates) throws SQLException {
        for (String step : List.of("import", "evaluate", "documents", "render", "lot", "summary")) {
            double seconds = number(
                    job.settings(),
                    "select coalesce(sum(extract(epoch from end_time - start_time)), 0) from batch_step_execution"
                            + " where step_name = '" + step + "'");
            System.out.printf("  %s %.2f s, %.3f ms a candidate%n", step, seconds, seconds * 1000 / candidates);
        }
    }

    private static void workers(int round, int candidates) throws Exception {
        double alone = alone(candidates);
        double one = shared(candidates, 1);
        double halves = halves(candidates);
        double two = shared(candidates, 2);
        System.out.printf(
                "round %d, %d candidates: alone %.1f s, one worker %.1f s (%.3f); two processes %.1f s, two workers %.1f s (%.3f)%n",
                round, candidates, alone, one, one / alone, halves, two, halves / two);
    }

    private static RunProcess job(int candidates) throws Exception {
        RunProcess job =
                new RunProcess(Files.createTempDirectory("certigrille-scale"), TestDatabases.POSTGRESQL.empty());
        job.writeJob("job", "output", job.settings(), Path.of("xsl"), 1);
        new Term(candidates / 2).drop(0, job.input());
        return job;
    }

    private static double alone(int candidates) throws Exception {
        RunProcess job = job(candidates);
        RunProcess.end(job.start());
        steps(job, candidates);
        return renderSeconds(List.of(job));
    }

    private static double halves(int candidates) throws Exception {
        List<RunProcess> jobs = List.of(job(candidates / 2), job(candidates / 2));
        List<Process> processes = List.of(jobs.get(0).start(), jobs.get(1).start());
        for (Process process : processes) {
            RunProcess.end(process);
        }
        return renderSeconds(jobs);
    }

    private static double shared(int candidates, int workers) throws Exception {
        RunProcess job = job(candidates);
        new PlanBench(job.settings());
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            processes.add(job.startWorker("worker-" + i, "job"));
        }
        RunProcess.end(job.start("--workers", String.valueOf(workers)));
        processes.forEach(Process::destroyForcibly);
        return renderSeconds(List.of(job));
    }

    /** From the first beginning to the last end of the render step. */
    private static double renderSeconds(List<RunProcess> jobs) throws Exception {
        double first = Double.MAX_VALUE;
        double last = 0;
        for (RunProcess job : jobs) {
            first = Math.min(
                    first,
                    number(
                            job.settings(),
                            "select extract(epoch from min(start_time)) from batch_step_execution where step_name = 'render'"));
            last = Math.max(
                    last,
                    number(
                            job.settings(),
                            "select extract(epoch from max(end_time)) from batch_step_execution where step_name = 'render'"));
        }
        return last - first;
    }

    private static double number(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getDouble(1);
        }
    }

    private static void execute(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = connection(settings);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
