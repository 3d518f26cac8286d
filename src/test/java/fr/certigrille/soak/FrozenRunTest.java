package fr.certigrille.soak;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The rule: a run that was frozen, and whose work another has taken over, writes nothing more when it wakes up. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(180)
class FrozenRunTest {

    private static final int NOTHING_LEFT_TO_DO = 0;
    private static final int TAKEN_OVER = 4;

    @TempDir
    private Path folder;

    private RunProcess unbroken;
    private RunProcess frozen;
    private RunProcess other;

    @BeforeEach
    void drop() throws Exception {
        Term term = new Term(10);
        unbroken = new RunProcess(folder.resolve("unbroken"), TestDatabases.POSTGRESQL.empty());
        frozen = new RunProcess(folder.resolve("frozen"), TestDatabases.POSTGRESQL.empty());
        other = frozen.again("other");
        term.drop(0, unbroken.input(), frozen.input());
        unbroken.runToTheEnd();
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** While it renders, a moment at which much is half done. */
    private void awaitFirstPdf(Process process) throws IOException, InterruptedException {
        while (process.isAlive() && !hasPdf()) {
            Thread.sleep(5);
        }
    }

    private boolean hasPdf() throws IOException {
        if (!Files.isDirectory(frozen.output())) {
            return false;
        }
        try (Stream<Path> files = Files.walk(frozen.output())) {
            return files.anyMatch(file -> file.toString().endsWith(".pdf"));
        }
    }

    @Test
    void a_frozen_run_is_taken_over_and_leaves_when_it_wakes_up() throws Exception {
        Process sleeper = frozen.start();
        awaitFirstPdf(sleeper);
        signal("STOP", sleeper);
        assertThat(other.runToTheEnd()).as(other.told()).isZero();
        signal("CONT", sleeper);
        assertThat(RunProcess.end(sleeper)).as(frozen.told()).isIn(NOTHING_LEFT_TO_DO, TAKEN_OVER);
        assertThat(EndState.differences(
                        EndState.of(unbroken.output(), unbroken.settings()),
                        EndState.of(frozen.output(), frozen.settings())))
                .isEmpty();
    }
}
