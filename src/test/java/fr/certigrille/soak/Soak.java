package fr.certigrille.soak;

import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills runs at random moments and compares what is left in the end with what an unbroken run leaves. Each week's workbooks are run
 * once unbroken, in one folder, and with kills until a run gets through, in another.
 */
public final class Soak {

    /** A run that is asked to stop has to have ended by then. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final TestDatabases kind;
    private final Random random;
    private final RunProcess unbroken;
    private final RunProcess broken;
    private final Term term;
    private final Map<String, Integer> kills = new TreeMap<>();
    private long longest = 2000;
    private int weeks;
    private int killed;
    private int stopped;
    private int runs;

    Soak(TestDatabases kind, Path folder, int candidates, long seed) throws Exception {
        this.kind = kind;
        this.random = new Random(seed);
        this.term = new Term(candidates);
        this.unbroken = new RunProcess(folder.resolve("unbroken"), kind.empty());
        this.broken = new RunProcess(folder.resolve("broken"), kind.empty());
    }

    /**
     * Goes on week by week until there were enough kills.
     *
     * @return what differs between the two end states; nothing, if all is well
     */
    List<String> run(int enough) throws Exception {
        for (int week = 0; killed < enough; week++) {
            weeks++;
            term.drop(week, unbroken.input(), broken.input());
            long begun = System.nanoTime();
            int expected = unbroken.runToTheEnd();
            longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            int ended = getThrough();
            List<String> differences = EndState.differences(
                    EndState.of(unbroken.output(), unbroken.settings()),
                    EndState.of(broken.output(), broken.settings()));
            if (expected != ended || !differences.isEmpty()) {
                return List.of("week " + week + ": exit " + expected + " and " + ended + "; " + differences + "\n"
                        + broken.told());
            }
        }
        return List.of();
    }

    /** Starts run after run, killing each at a random moment, until one ends before its moment comes. */
    private int getThrough() throws IOException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Process process = broken.start();
            runs++;
            if (process.waitFor(moment(attempt), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            if (random.nextInt(6) == 0) {
                stop(process);
            } else {
                process.destroyForcibly().waitFor();
                killed++;
                kills.merge(phase(broken.told()), 1, Integer::sum);
            }
        }
    }

    /** After the start of the virtual machine, before the end of an unbroken run; later by and by, should the machine have slowed. */
    private long moment(int attempt) {
        return longest / 5 + random.nextLong(longest + longest * attempt / 8);
    }

    private void stop(Process process) throws InterruptedException {
        process.destroy();
        stopped++;
        if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("a run that was asked to stop went on for more than " + GRACE);
        }
    }

    /** The step that the process had told last. */
    private static String phase(String told) {
        List<String> lines = told.lines().toList();
        return lines.isEmpty()
                ? "before the first step ended"
                : "after " + lines.get(lines.size() - 1).replaceAll(" :.*", "");
    }

    String figures() {
        return "| %s | %d | %d | %d | %d |".formatted(kind, killed, stopped, runs, weeks);
    }

    /** At which moments it killed. */
    String moments() {
        return kind + ": " + kills;
    }

    private static List<TestDatabases> kinds(String[] arguments) {
        return arguments.length < 4 || arguments[3].equals("all")
                ? List.of(TestDatabases.values())
                : List.of(TestDatabases.valueOf(arguments[3].toUpperCase(Locale.ROOT)));
    }

    /** For src/bench/soak.sh: the number of kills for each database, the candidates of a class, the seed, and one database or all. */
    public static void main(String[] arguments) throws Exception {
        int enough = Integer.parseInt(arguments[0]);
        int candidates = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        boolean differ = false;
        System.out.println("| database | kills | stops | runs | workbooks' weeks | seconds | differences |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (TestDatabases kind : kinds(arguments)) {
            long begun = System.nanoTime();
            Soak soak = new Soak(kind, Files.createTempDirectory("certigrille-soak"), candidates, seed);
            List<String> differences = soak.run(enough);
            differ |= !differences.isEmpty();
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            System.out.println(
                    soak.figures() + " " + seconds + " | " + (differences.isEmpty() ? "0" : differences) + " |");
            System.err.println(soak.moments());
        }
        System.exit(differ ? 1 : 0);
    }
}
