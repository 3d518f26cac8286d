package fr.certigrille.workers;

import fr.certigrille.job.PlanBench;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** For src/bench/scale.sh. */
public final class ScaleBench {

    private ScaleBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("plan")) {
            plan(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000);
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
