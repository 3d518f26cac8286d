package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Messages;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.RunLease;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path job;

    @BeforeEach
    void writeJob() throws IOException {
        job = SmallJob.in(folder);
    }

    private void askForLots() throws IOException {
        Files.writeString(
                job, Files.readString(job).replace("\"retention\"", "\"lot\": { \"by\": \"class\" }, \"retention\""));
    }

    private int run() {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, new Messages(Locale.FRENCH));
        return Main.run(console, Map.of(), "run", job.toString());
    }

    private static ClassWorkbook workbook() {
        return ClassWorkbook.of(Evaluations.SLAM, Evaluations.complete().value());
    }

    private void drop(ClassWorkbook workbook) throws IOException {
        workbook.save(folder.resolve("input/classe.xlsx"));
    }

    @Test
    void a_run_answers_0_and_says_what_it_did_then_that_nothing_is_left() throws IOException {
        drop(workbook());
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("1 ligne lue", "2 documents produits");
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("Rien à faire : tout est à jour (1 évaluation, 2 documents)");
    }

    @Test
    void a_run_that_made_nothing_but_lots_says_so() throws IOException {
        drop(workbook());
        assertThat(run()).isZero();
        askForLots();
        out.getBuffer().setLength(0);
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("2 lots faits").doesNotContain("Rien à faire");
        assertThat(folder.resolve("output/report.json")).content().contains("\"lots\" : 2", "\"syntheses\" : 0");
        out.getBuffer().setLength(0);
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("Rien à faire");
    }

    @Test
    void a_run_with_a_row_set_aside_answers_2_and_names_the_cell() throws IOException {
        drop(workbook().set(0, Field.level("C2"), "X"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "CG-112 · classe.xlsx, feuille Évaluations, L2 · niveau « X » inconnu · saisir NE, NM, MP, BM ou EM");
        assertThat(folder.resolve("output/report.json")).content().contains("\"CG-112\"", "\"L2\"");
    }

    @Test
    void a_failed_run_answers_1_without_a_stack_trace() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString()).contains("CG-602").doesNotContain("Exception");
    }

    @Test
    void a_run_beside_another_of_the_same_job_answers_4() throws Exception {
        drop(workbook());
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("data")));
                RunLease lease = RunLease.acquire(database, "essai")) {
            assertThat(run()).isEqualTo(4);
        }
        assertThat(err.toString()).contains("CG-601");
    }
}
