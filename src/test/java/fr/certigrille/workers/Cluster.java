package fr.certigrille.workers;

import fr.certigrille.soak.EndState;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A run and its workers, each a process of its own, beside one process that does the same alone. */
final class Cluster implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final RunProcess alone;
    private final RunProcess shared;
    private final DatabaseSettings database;
    private final List<Process> processes = new ArrayList<>();

    Cluster(RunProcess alone, Path folder) throws Exception {
        this.alone = alone;
        database = TestDatabases.POSTGRESQL.empty();
        shared = new RunProcess(folder, database);
    }

    void drop(Term term, int week) throws IOException {
        term.drop(week, shared.input());
    }

    RunProcess shared() {
        return shared;
    }

    DatabaseSettings database() {
        return database;
    }

    Process startRun(String workers) throws IOException {
        return kept(shared.start("--workers", workers));
    }

    Process startWorker(String name) throws IOException {
        return startWorker(name, "job");
    }

    Process startWorker(String name, String job) throws IOException {
        return kept(shared.startWorker(name, job));
    }

    private Process kept(Process process) {
        processes.add(process);
        return process;
    }

    /** Stops the process where it is, as a machine does that is out of memory or put to sleep. */
    static void freeze(Process process) throws Exception {
        signal("-STOP", process);
    }

    static void thaw(Process process) throws Exception {
        signal("-CONT", process);
    }

    private static void signal(String signal, Process process) throws Exception {
        if (new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException("no such process");
        }
    }

    /** Waits until a worker has a part. */
    void awaitPart(Process worker) throws Exception {
        await("a part of " + worker.pid(), () -> hasPart(worker));
    }

    /** Waits until there is a run that wants workers. */
    void awaitWanted() throws Exception {
        await("a run", () -> count("select count(*) from workforce where program is not null") == 1);
    }

    /** Waits until a worker has written down which document is next, and answers the candidate's number. */
    String awaitSuspect() throws Exception {
        await(
                "a document written down",
                () -> count("select count(*) from part where suspect_evaluation is not null") > 0);
        return text("""
                select candidate_number from evaluation e join part p on p.suspect_evaluation = e.id
                where p.worker_id is not null""");
    }

    boolean hasPart(Process worker) throws SQLException {
        return count("select count(*) from part p join worker w on w.id = p.worker_id where w.pid = " + worker.pid())
                > 0;
    }

    /** Waits until no worker has this process. */
    void awaitDisowned(Process worker) throws Exception {
        await(
                "the end of " + worker.pid(),
                () -> count("select count(*) from worker where pid = " + worker.pid()) == 0);
    }

    void awaitEnlisted(Process worker) throws Exception {
        await(
                "the enlistment of " + worker.pid(),
                () -> count("select count(*) from worker where expires > current_timestamp and pid = " + worker.pid())
                        == 1);
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        } catch (SQLException notYet) {
            if ("42P01".equals(notYet.getSQLState())) {
                return "0";
            }
            throw notYet;
        }
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(50);
        }
    }

    /** What differs between what the one process left and what the run with its workers left. */
    List<String> differences() throws Exception {
        return EndState.differences(
                EndState.of(alone.output(), alone.settings()), EndState.of(shared.output(), shared.settings()));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
