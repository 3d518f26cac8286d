package fr.certigrille.workers;

import fr.certigrille.finding.Code;
import fr.certigrille.store.PostgresServer;
import fr.certigrille.workers.Toll.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** One run, until it has ended in spite of all that happens to it. */
final class ChaosRound {

    private static final int WORKERS = 3;

    /** Then it is left in peace, so that it ends. */
    private static final int MOST_FAULTS = 30;

    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int MOST_AWAY = 2;
    private static final boolean NAMESPACES = Namespace.isPossible();

    private final Cluster cluster;
    private final PostgresServer server;
    private final Random random;
    private final Toll toll;
    private final List<Worker> workers = new ArrayList<>();
    private final Deque<Worker> away = new ArrayDeque<>();
    private final List<Network> networks = new ArrayList<>();
    private Process run;
    private int started;

    private record Worker(String name, Process process, Network network) {}

    ChaosRound(Cluster cluster, PostgresServer server, Random random, Toll toll) throws Exception {
        this.cluster = cluster;
        this.server = server;
        this.random = random;
        this.toll = toll;
        this.run = cluster.startRun("any");
    }

    void survive(int expected) throws Exception {
        try {
            while (workers.size() < WORKERS) {
                startWorker();
            }
            int most = toll.faults() + MOST_FAULTS;
            while (run.isAlive() || couldNotBegin()) {
                Thread.sleep(500 + random.nextInt(2500));
                if (run.isAlive() && toll.faults() < most) {
                    harm(FAULTS.get(random.nextInt(FAULTS.size())));
                }
            }
            end(expected);
        } finally {
            cluster.close();
            networks.forEach(Network::close);
        }
    }

    /** A run that did not find the database when it began is started again, as an administrator would. */
    private boolean couldNotBegin() throws IOException {
        if (!cluster.shared().told().contains(Code.DATABASE_UNREACHABLE.id())) {
            return false;
        }
        run = cluster.startRun("any");
        return true;
    }

    private void harm(Fault fault) throws Exception {
        boolean rare = fault == Fault.RUN_KILLED || fault == Fault.DATABASE_RESTARTED;
        if (rare && random.nextInt(3) > 0) {
            return;
        }
        toll.add(fault);
        switch (fault) {
            case RUN_KILLED -> {
                cluster.kill(run);
                run = cluster.startRun("any");
            }
            case DATABASE_RESTARTED -> {
                server.stop();
                server.startAgain();
            }
            case WORKER_KILLED -> cluster.kill(aWorker().process());
            case WORKER_FROZEN -> Cluster.freeze(sendAway().process());
            case WORKER_CUT_OFF -> sendAway().network().cut();
        }
        if (away.size() > MOST_AWAY) {
            comeBack(away.remove());
        }
        removeThoseThatCouldNotBegin();
        while (workers.size() < WORKERS) {
            startWorker();
        }
    }

    /** One at random, who is no longer there. */
    private Worker aWorker() {
        return workers.remove(random.nextInt(workers.size()));
    }

    private Worker sendAway() throws IOException {
        removeThoseThatCouldNotBegin();
        if (workers.isEmpty()) {
            throw new IllegalStateException("no worker is left");
        }
        Worker worker = aWorker();
        away.add(worker);
        return worker;
    }

    private void comeBack(Worker worker) throws Exception {
        if (worker.process().isAlive()) {
            Cluster.thaw(worker.process());
        }
        worker.network().heal();
        workers.add(worker);
    }

    /** A worker that does not find the database when it begins ends and says so; its service manager starts it again. Nothing else is a reason. */
    private void removeThoseThatCouldNotBegin() throws IOException {
        for (Worker worker : List.copyOf(workers)) {
            if (!worker.process().isAlive()) {
                String told = cluster.shared().told(worker.name());
                if (!told.contains(Code.DATABASE_UNREACHABLE.id())) {
                    throw new AssertionError(worker.name() + " ended by itself: " + told);
                }
                workers.remove(worker);
            }
        }
    }

    private void startWorker() throws Exception {
        int number = started++;
        Network network = NAMESPACES ? new Namespace(cluster.database(), number) : new Proxy(cluster.database());
        networks.add(network);
        String name = "worker-" + number;
        workers.add(new Worker(name, cluster.startWorker(name, network), network));
    }

    /** Whoever was away comes back, and finds nothing to spoil; what was set aside, the next run makes. */
    private void end(int expected) throws Exception {
        while (!away.isEmpty()) {
            Worker worker = away.remove();
            comeBack(worker);
            while (worker.process().isAlive() && !cluster.isEnlisted(worker.process())) {
                Thread.sleep(50);
            }
            removeThoseThatCouldNotBegin();
        }
        int setAside = setAside();
        if (setAside > 0) {
            run = cluster.startRun("any");
            cluster.end(run);
            toll.addSetAside(setAside);
        }
        if (run.exitValue() != expected || setAside() > 0) {
            System.out.println(
                    "ended with " + run.exitValue() + ": " + cluster.shared().told());
            toll.addWrongEnd();
        }
        toll.add(made(), cluster.differences());
    }

    private int setAside() throws Exception {
        return (int) cluster.count("select count(*) from document where rendered_content is distinct from content")
                + (int) cluster.count("select count(*) from finding where code = 'WORKERS_DIED_OF_WORKBOOK'");
    }

    private int made() throws Exception {
        try (var files = Files.walk(cluster.shared().output())) {
            return (int) files.filter(file -> file.toString().endsWith(".pdf")).count();
        }
    }
}
