package fr.certigrille.workers;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.soak.EndState;
import fr.certigrille.soak.RunProcess;
import fr.certigrille.soak.Term;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** A run and its workers, each a process of its own, beside one process that does the same alone. */
final class Cluster implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final String RUN = "told";

    private final RunProcess alone;
    private final RunProcess shared;
    private final DatabaseSettings database;
    private final List<Process> processes = new ArrayList<>();

    /** Those that have no reason to end, by what they tell to. */
    private final Map<Process, String> living = new LinkedHashMap<>();

    Cluster(RunProcess alone, Path folder) throws Exception {
        this(alone, folder, TestDatabases.POSTGRESQL.empty());
    }

    Cluster(RunProcess alone, Path folder, DatabaseSettings database) throws IOException {
        this.alone = alone;
        this.database = database;
        shared = new RunProcess(folder, database);
    }

    /**
     * Puts the workbooks of a term into an input folder, and some that are not as they should be: one that states a candidate of another,
     * one with a wrong mark, one that is none; two have classes of their own.
     */
    static void drop(Term term, Path input) throws IOException {
        term.drop(0, input);
        Evaluations some = Evaluations.complete().numbered("0100000003").named("Autre", "Zoé");
        ClassWorkbook.of(Evaluations.SLAM, some.value()).save(input.resolve("autre.xlsx"));
        ClassWorkbook wrong =
                ClassWorkbook.of(Evaluations.SLAM, some.numbered("0200000001").value());
        wrong.set(0, Field.MARK, "vingt");
        wrong.save(input.resolve("fausse.xlsx"));
        Files.writeString(input.resolve("broken.xlsx"), "no workbook");
        ClassWorkbook.of(schoolClass("SIO2-SISR"), some.numbered("0300000001").value())
                .save(input.resolve("petite-0.xlsx"));
        ClassWorkbook.of(schoolClass("SIO2-SOIR"), some.numbered("0300000002").value())
                .save(input.resolve("petite-1.xlsx"));
        for (String name : List.of("autre.xlsx", "fausse.xlsx", "broken.xlsx", "petite-0.xlsx", "petite-1.xlsx")) {
            Files.setLastModifiedTime(input.resolve(name), FileTime.from(Instant.parse("2026-06-01T08:00:00Z")));
        }
    }

    private static SchoolClass schoolClass(String name) {
        SchoolClass other = Evaluations.SLAM;
        return new SchoolClass(other.establishment(), other.academy(), other.session(), other.gridId(), name);
    }

    RunProcess shared() {
        return shared;
    }

    DatabaseSettings database() {
        return database;
    }

    Process startRun(String workers) throws IOException {
        return kept(shared.start("--workers", workers), RUN);
    }

    Process startWorker(String name) throws IOException {
        return startWorker(name, "job");
    }

    Process startWorker(String name, String job) throws IOException {
        return kept(shared.startWorker(name, job), name);
    }

    /** Starts a worker with a network of its own. */
    Process startWorker(String name, Network network) throws IOException {
        shared.writeJob(name, "output", network.seen(), Path.of("xsl"));
        return kept(shared.startWorker(name, name, network.within()), name);
    }

    private Process kept(Process process, String name) {
        processes.add(process);
        living.put(process, name);
        return process;
    }

    /** Waits until a run or worker ends by itself, and answers its exit code; all others have to go on. */
    int end(Process process) throws Exception {
        String name = living.remove(process);
        await("the end of " + name, () -> !process.isAlive());
        return process.exitValue();
    }

    /** {@code kill -9}. */
    void kill(Process process) throws InterruptedException {
        living.remove(process);
        process.destroyForcibly().waitFor();
    }

    /** Asks a process to end, and waits until it has. */
    void stop(Process process) throws Exception {
        process.destroy();
        end(process);
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

    /** Waits until a worker has a part of a step. */
    void awaitPart(Process worker, String step) throws Exception {
        await(
                "a part of " + worker.pid(),
                () -> count(("select count(*) from part p join worker w on w.id = p.worker_id"
                                        + " where w.pid = %d and p.step = '%s'")
                                .formatted(worker.pid(), step))
                        > 0);
    }

    /** Waits until a worker has the first part that is not done, and so many are done. */
    void awaitPartAfter(int done, Process worker) throws Exception {
        await(
                "the next part of " + worker.pid(),
                () -> count("select count(*) from part where ended") == done
                        && count(
                                        "select count(*) from worker w join part p on p.worker_id = w.id where w.pid = "
                                                + worker.pid()
                                                + " and p.step_execution_id = (select min(step_execution_id) from part where not ended)")
                                == 1);
    }

    /** Waits until a worker has written down which workbook is next. */
    void awaitSuspectWorkbook(String name) throws Exception {
        await(
                name + " written down",
                () -> count("select count(*) from part where worker_id is not null and suspect_workbook = '" + name
                                + "'")
                        == 1);
    }

    /** Waits until a worker has written down which class is next, and answers its name. */
    String awaitSuspectClass() throws Exception {
        String suspects = "from part p join school_class c on c.id = p.suspect_class where p.worker_id is not null";
        await("a class written down", () -> count("select count(*) " + suspects) == 1);
        return text("select min(c.name) " + suspects);
    }

    /** Waits until there is a run that wants workers. */
    void awaitWanted() throws Exception {
        await("a run", () -> count("select count(*) from workforce where program is not null") == 1);
    }

    /** Waits until a worker is at a document that the gate holds up, and answers the candidate's number. */
    String awaitSuspect() throws Exception {
        String suspects =
                "from part p join evaluation e on e.id = p.suspect_evaluation where p.worker_id is not null and "
                        + Gate.holds("e.id");
        await("a document written down", () -> count("select count(*) " + suspects) > 0);
        return text("select min(e.candidate_number) " + suspects);
    }

    /** Waits until no worker has this process. */
    void awaitDisowned(Process worker) throws Exception {
        await(
                "the lease of " + worker.pid() + " to end",
                () -> count("select count(*) from worker where pid = " + worker.pid()) == 0);
    }

    void awaitEnlisted(Process worker) throws Exception {
        await("the enlistment of " + worker.pid(), () -> isEnlisted(worker));
    }

    boolean isEnlisted(Process worker) throws SQLException {
        return count("select count(*) from worker where expires > current_timestamp and pid = " + worker.pid()) == 1;
    }

    void awaitTold(String name, String words) throws Exception {
        await(name + " to tell " + words, () -> shared.told(name).contains(words));
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

    /** Waits for what must come; in vain as soon as a process has ended that should live. */
    private void await(String what, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            for (Map.Entry<Process, String> process : living.entrySet()) {
                if (!process.getKey().isAlive() && !condition.call()) {
                    throw new AssertionError("waited in vain for " + what + ": " + told(process.getValue()));
                }
            }
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("waited too long for " + what + ": " + told(RUN));
            }
            Thread.sleep(50);
        }
    }

    private String told(String name) throws IOException {
        return name + " told:\n" + shared.told(name);
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
