package fr.certigrille.workers;

import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Random;

/**
 * For src/bench/chaos.sh: a run and its workers, to whom something happens every second or two, at random, until the run has ended;
 * then all files and rows are compared with those that one process left.
 */
public final class ChaosBench {

    private static final Term TERM = new Term(20);
    private static final int CANDIDATES = 600;

    /** From this number on, so that they have nothing to do with those of the term. */
    private static final int FIRST = 500_000;

    private ChaosBench() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Toll toll = new Toll();
        try (PostgresServer server = server()) {
            RunProcess alone =
                    new RunProcess(Files.createTempDirectory("certigrille-alone"), database(server, "alone"));
            drop(alone.input());
            int expected = alone.runToTheEnd();
            System.out.println("alone: " + alone.told().lines().skip(7).toList());
            for (int round = 0; round < rounds; round++) {
                DatabaseSettings database = database(server, "round" + round);
                try (Cluster cluster = new Cluster(alone, Files.createTempDirectory("certigrille-chaos"), database)) {
                    drop(cluster.shared().input());
                    new ChaosRound(cluster, server, new Random(seed + round), toll).survive(expected);
                }
                System.out.printf("seed %d: %s%n", seed + round, toll);
            }
        }
        System.exit(toll.isHarmless() ? 0 : 1);
    }

    private static void drop(Path input) throws IOException {
        Files.createDirectories(input);
        Cluster.drop(TERM, input);
        School.drop(FIRST, CANDIDATES, input);
    }

    /** A server that is reached from other networks, too. */
    private static PostgresServer server() throws IOException {
        Path data = Files.createTempDirectory("certigrille-postgres");
        PostgresServer server = new PostgresServer(data, Map.of("listen_addresses", "*", "fsync", "off"));
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 10.213.0.0/16 trust\n", StandardOpenOption.APPEND);
        server.stop();
        server.startAgain();
        return server;
    }

    private static DatabaseSettings database(PostgresServer server, String name) throws Exception {
        new Sql(server.settings()).execute("create database " + name);
        return server.settings(name, "postgres", "");
    }
}
