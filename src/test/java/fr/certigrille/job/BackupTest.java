package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.soak.EndState;
import fr.certigrille.store.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rehearses the runbook: back up the database first and the output folder second; lose both; restore; run the same command. */
@Timeout(120)
class BackupTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations YANN = ZOE.numbered("0123456790").named("Le Goff", "Yann");

    @TempDir
    private Path folder;

    @Test
    void what_was_backed_up_is_restored_and_the_next_run_has_nothing_to_do() throws Exception {
        Path data = folder.resolve("postgres");
        Path place = Files.createDirectory(folder.resolve("job"));
        Map<String, List<String>> before;
        Path database = folder.resolve("backup-postgres");
        Path output = folder.resolve("backup-output");
        try (PostgresServer server = new PostgresServer(data)) {
            JobFolder job = new JobFolder(place, server.settings()).drop("a.xlsx", ZOE, YANN);
            job.run();
            before = EndState.of(job.output(), server.settings());
            server.stop();
            copy(data, database);
            server.startAgain();
            job.drop("b.xlsx", ZOE.numbered("0123456791").named("Le Bihan", "Anne"))
                    .run();
            copy(job.output(), output);
        }
        delete(data);
        delete(place.resolve("output"));

        copy(database, data);
        copy(output, place.resolve("output"));
        try (PostgresServer server = new PostgresServer(data)) {
            JobFolder job = new JobFolder(place, server.settings());
            Files.delete(job.input().resolve("b.xlsx"));
            RunReport report = job.run();
            assertThat(report.rowsChanged()).isZero();
            assertThat(report.rendered()).isZero();
            assertThat(report.syntheses())
                    .as("the later one, of a class that is not known any more")
                    .isOne();
            Map<String, List<String>> restored = EndState.of(job.output(), server.settings());
            assertThat(restored).as("all that was known then").containsAllEntriesOf(before);
            Map<String, String> made = job.pdfs();
            Files.delete(job.pdf("VI-3_C12_0123456790"));
            job.run();
            assertThat(job.pdfs()).as("a document that was lost is made again").isEqualTo(made);
            assertThat(job.run().changedNothing()).isTrue();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        command("cp", "-a", from.toString(), to.toString());
    }

    private static void delete(Path folder) throws Exception {
        command("rm", "-r", folder.toString());
    }

    private static void command(String... words) throws Exception {
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }
}
