package fr.certigrille.workers;

import fr.certigrille.job.PlanBench;
import fr.certigrille.store.TestDatabases;
import java.sql.SQLException;

/** Evaluations in a database that no workbook stated, and how long a full plan of parts takes with as many. */
final class Loaded {

    private Loaded() {}

    static void plan(int evaluations) throws Exception {
        Sql sql = new Sql(TestDatabases.POSTGRESQL.empty());
        PlanBench bench = new PlanBench(sql.settings());
        long begun = System.nanoTime();
        load(sql, evaluations);
        System.out.printf("loaded %d evaluations in %.1f s%n", evaluations, Sql.seconds(begun));
        for (int workers : new int[] {2, 20, 200}) {
            System.out.println(workers + " workers: " + bench.plan(workers));
        }
        System.out.println("syntheses, 20 workers: " + bench.planSyntheses(20));
    }

    /** Evaluations as long as real ones, 25 to a class, with two documents each that are due; every twentieth workbook has a fault. */
    static void load(Sql sql, int evaluations) throws SQLException {
        sql.execute("""
                insert into source (name, sha256, settled, present)
                select 'bench-' || n || '.xlsx', '', true, true from generate_series(1, %d) n""".formatted(evaluations / 25 + 1));
        sql.execute("""
                insert into finding (source_id, code, file, sheet, cell, arguments)
                select id, 'LEVEL_MISSING', name, 'Évaluations', 'C7', '[]' from source where mod(id, 20) = 0""");
        sql.execute("""
                insert into school_class (session_year, grid_id, establishment, academy, name)
                select 2026, 'bts-sio-e5-2026', 'Lycée ' || n, 'Académie', 'SIO2' from generate_series(1, %d) n""".formatted(evaluations / 25 + 1));
        sql.execute("""
                insert into evaluation (session_year, grid_id, candidate_number, class_id, source_id, sheet, sheet_row, listed, revision,
                evaluated_revision, evaluated_rules, last_name, first_name, option_code, form_code, commission, member_1, member_2, levels, penalties, mark,
                observations, appreciation)
                select 2026, 'bts-sio-e5-2026', lpad(n::text, 10, '0'), (select min(id) from school_class) + n / 25,
                (select min(id) from source) + n / 25, 'Évaluations', n %% 25, true, 1, 1, repeat('d', 64), 'Nom-' || n, 'Prénom', 'SLAM', 'CCF', '1',
                'Membre Un', 'Membre Deux', repeat('{"C":"BM"}', 12), '{}', 12, repeat('observation ', 60), repeat('appréciation ', 30)
                from generate_series(1, %d) n""".formatted(evaluations));
        sql.execute("""
                insert into document (evaluation_id, annex, evaluation_revision, look, path, content)
                select id, annex, 1, repeat('a', 64), candidate_number || annex, repeat('b', 64)
                from evaluation, (values ('A'), ('B')) annexes(annex)""");
        sql.execute("analyze");
    }
}
