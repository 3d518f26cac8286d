package fr.certigrille.workers;

import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * For src/bench/chaos.sh: a run and its workers, to whom something happens every second or two, at random, until the run has ended;
 * then all files and rows are compared with those that one process left.
 */
public final class ChaosBench {

    private static final Term TERM = new Term(60);
    private static final int WORKERS = 3;

    private final Random random;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int documents;
    private int differences;

    private enum Fault {
        WORKER_KILLED,
        WORKER_FROZEN,
        RUN_KILLED
    }

    private ChaosBench(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        ChaosBench bench = new ChaosBench(seed);
        RunProcess alone =
                new RunProcess(Files.createTempDirectory("certigrille-alone"), TestDatabases.POSTGRESQL.empty());
        Cluster.drop(TERM, alone.input());
        int expected = alone.runToTheEnd();
        for (int round = 1; round <= rounds; round++) {
            bench.round(alone, expected);
            System.out.printf(
                    "round %d: %d documents so far, faults %s, differences %d%n",
                    round, bench.documents, bench.faults, bench.differences);
        }
        System.exit(bench.differences == 0 ? 0 : 1);
    }

    private void round(RunProcess alone, int expected) throws Exception {
        try (Cluster cluster = new Cluster(alone, Files.createTempDirectory("certigrille-chaos"))) {
            Cluster.drop(TERM, cluster.shared().input());
            List<Process> workers = new ArrayList<>();
            List<Process> frozen = new ArrayList<>();
            Process run = cluster.startRun("any");
            for (int i = 0; i < WORKERS; i++) {
                workers.add(cluster.startWorker("worker-" + random.nextInt(1_000_000)));
            }
            while (run.isAlive()) {
                Thread.sleep(500 + random.nextInt(1500));
                run = harm(cluster, run, workers, frozen);
            }
            for (Process sleeper : frozen) {
                Cluster.thaw(sleeper);
                cluster.awaitEnlisted(sleeper);
            }
            List<String> found = cluster.differences();
            found.forEach(System.out::println);
            differences += found.size() + (run.exitValue() == expected ? 0 : 1);
            documents += (int) cluster.count("select count(*) from document where rendered_content is not null");
        }
    }

    /** Does something bad, unless the run has just ended; answers the run that goes on. */
    private Process harm(Cluster cluster, Process run, List<Process> workers, List<Process> frozen) throws Exception {
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        Process worker = workers.get(random.nextInt(workers.size()));
        if (!run.isAlive() || (fault == Fault.RUN_KILLED && random.nextInt(3) > 0)) {
            return run;
        }
        faults.merge(fault, 1, Integer::sum);
        switch (fault) {
            case RUN_KILLED -> {
                cluster.kill(run);
                return cluster.startRun("any");
            }
            case WORKER_KILLED -> cluster.kill(worker);
            case WORKER_FROZEN -> {
                Cluster.freeze(worker);
                frozen.add(worker);
            }
        }
        workers.remove(worker);
        workers.add(cluster.startWorker("worker-" + random.nextInt(1_000_000)));
        if (frozen.size() > 2) {
            Process sleeper = frozen.remove(0);
            Cluster.thaw(sleeper);
        }
        return run;
    }
}
