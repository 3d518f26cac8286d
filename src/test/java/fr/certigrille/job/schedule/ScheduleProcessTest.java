package fr.certigrille.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.cli.Main;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.store.PlannedRun;
import fr.certigrille.store.PlannedRun.Outcome;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule: told to end, a scheduler ends within 10 s, also in the middle of a run; the next one goes on with it. */
@Timeout(240)
@DisabledOnOs(OS.WINDOWS)
class ScheduleProcessTest {

    private static final int CANDIDATES = 60;

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void start(ScheduledFolder nightly) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dcertigrille.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "schedule",
                nightly.job().toString(),
                "--port",
                "0");
        builder.environment().put("PASSWORD", nightly.database().password());
        builder.redirectErrorStream(true).redirectOutput(told().toFile());
        process = builder.start();
    }

    private Path told() {
        return folder.resolve("told.txt");
    }

    private void awaitTold(String words) throws Exception {
        while (!Files.exists(told()) || !Files.readString(told()).contains(words)) {
            assertThat(process.isAlive()).as(() -> "ended: " + told()).isTrue();
            Thread.sleep(100);
        }
    }

    private long pdfs(ScheduledFolder nightly) throws IOException {
        if (!Files.exists(nightly.output())) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(nightly.output())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pdf") && !name.startsWith("synthese_"))
                    .count();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_scheduler_ends_within_10_s_and_the_next_one_goes_on(TestDatabases kind) throws Exception {
        ScheduledFolder nightly = new ScheduledFolder(folder, kind.empty())
                .drop(IntStream.range(0, CANDIDATES)
                        .mapToObj(i -> Evaluations.complete().numbered(String.format("01%08d", i)))
                        .toArray(Evaluations[]::new));
        nightly.due(Instant.now());
        start(nightly);
        while (pdfs(nightly) == 0) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(20);
        }

        Instant asked = Instant.now();
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(process.exitValue()).isEqualTo(143);
        PlannedRun stopped = nightly.planned().get(0);
        assertThat(stopped.ended()).isNull();

        start(nightly);
        awaitTold("fait");
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(nightly.planned()).hasSize(1);
        assertThat(nightly.planned().get(0).outcome()).isEqualTo(Outcome.DONE);
        assertThat(nightly.planned().get(0).attempts()).isEqualTo(2);
        assertThat(pdfs(nightly)).isEqualTo(2L * CANDIDATES);
        assertThat(Files.readString(told())).doesNotContain("Exception", "\tat ");
    }
}
