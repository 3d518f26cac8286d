package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Messages;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule: the status tells the truth about last runs, next runs, counts and rejected rows, and changes nothing. */
class StatusCommandTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeJobs() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        writeJob("essai", "");
    }

    private void writeJob(String name, String more) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("jobs")).resolve(name + ".json"), """
                {
                  "job": "%s",
                  "retention": { "years": 100 },
                  "input": { "folder": "../input" },
                  "output": { "folder": "../output" },
                  "database": { "folder": "../data" },
                  "rendering": { "workers": 1, "stylesheets": "%s" }%s
                }
                """.formatted(
                        name, Path.of("xsl").toAbsolutePath().toString().replace("\\", "/"), more));
    }

    private int run(Locale locale, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, new Messages(locale));
        return Main.run(console, Map.of(), arguments);
    }

    private int status(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("status", folder.resolve("jobs").toString()));
        arguments.addAll(List.of(options));
        return run(Locale.FRENCH, arguments.toArray(String[]::new));
    }

    private JsonNode json() {
        assertThat(status("--json")).isZero();
        return JsonMapper.shared().readTree(out.toString()).path("jobs").path(0);
    }

    private void runJob() {
        run(Locale.FRENCH, "run", folder.resolve("jobs/essai.json").toString());
    }

    private void drop(boolean faulty) throws IOException {
        ClassWorkbook workbook =
                ClassWorkbook.of(Evaluations.SLAM, Evaluations.complete().value());
        if (faulty) {
            workbook.set(0, Field.MARK, "vingt");
        }
        workbook.save(folder.resolve("input/classe.xlsx"));
    }

    @Test
    void a_job_that_never_ran_says_so_and_no_database_is_made() {
        assertThat(status()).isZero();
        assertThat(out.toString()).contains("essai (essai.json)", "jamais exécuté", "Sans horaire");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void last_runs_are_told_with_their_counts_the_latest_first() throws IOException {
        drop(false);
        runJob();
        runJob();
        status();
        assertThat(out.toString())
                .contains("en ordre", "En base : 1 évaluation, 2 documents, dont 0 à refaire")
                .containsSubsequence("Exécution 2 :", "0 ligne lue", "Exécution 1 :", "1 ligne lue", "2 documents");
    }

    @Test
    void rejected_rows_are_told_with_their_place_and_what_to_do() throws IOException {
        drop(true);
        runJob();
        status();
        assertThat(out.toString())
                .contains("État : anomalies à corriger", "1 écartée", "1 anomalie à corriger :")
                .contains("CG-113 · classe.xlsx, feuille");
    }

    @Test
    void a_failed_run_is_a_failed_state() {
        runJob();
        status();
        assertThat(out.toString()).contains("État : en échec", "Exécution 1", "échec");
        assertThat(json().path("state").asString()).isEqualTo("FAILED");
    }

    @Test
    void the_next_run_of_a_schedule_is_told_even_before_any_scheduler_was_started() throws IOException {
        writeJob("essai", ", \"schedule\": { \"cron\": \"0 4 * * *\" }");
        status();
        assertThat(out.toString())
                .containsPattern("Prochaine exécution : \\d\\d/\\d\\d/\\d{4} 04:00 \\(Europe/Paris\\)");
    }

    @Test
    void programs_are_answered_in_json_of_a_stable_shape() throws IOException {
        writeJob("essai", ", \"schedule\": { \"cron\": \"0 4 * * *\" }");
        drop(true);
        runJob();
        JsonNode job = json();
        assertThat(job.propertyNames())
                .containsExactly(
                        "job",
                        "file",
                        "state",
                        "schedule",
                        "evaluations",
                        "documents",
                        "documentsOutOfDate",
                        "errors",
                        "errorsByCode",
                        "warnings",
                        "runs",
                        "planned",
                        "deliveries",
                        "deliveriesLeftOut");
        assertThat(job.path("state").asString()).isEqualTo("ATTENTION");
        assertThat(job.path("errorsByCode").path("CG-113").asInt()).isEqualTo(1);
        assertThat(job.path("runs").path(0).propertyNames())
                .containsExactly(
                        "run", "status", "began", "ended", "rowsRead", "rowsChanged", "rowsRejected", "rendered");
        assertThat(job.path("runs").path(0).path("status").asString()).isEqualTo("DONE");
        assertThat(job.path("schedule").propertyNames()).containsExactly("cron", "zone", "next", "overdue", "server");
    }

    @Test
    void of_many_deliveries_those_to_come_are_told_first_and_how_many_are_left_out() throws Exception {
        drop(false);
        runJob();
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("data")))) {
            DeliveryStore deliveries = new DeliveryStore(database);
            List<Delivery.Due> lots = IntStream.range(0, 30)
                    .mapToObj(i -> new Delivery.Due("centre", "file:/x", "lot-" + i + ".zip", "JURY", "sha-" + i, 1))
                    .toList();
            deliveries.plan("essai", lots, List.of("file:/x"));
            for (Delivery delivery : deliveries.open("essai").subList(0, 25)) {
                deliveries.delivered(delivery.id(), Instant.EPOCH.plusSeconds(delivery.id()), "reçu", null);
            }
        }
        status();
        assertThat(out.toString())
                .containsSubsequence("Lot lot-25.zip", "Lot lot-29.zip", "Lot lot-24.zip", "Lot lot-10.zip")
                .doesNotContain("Lot lot-9.zip")
                .contains("… et 10 autres livraisons");
        assertThat(json().path("deliveriesLeftOut").asInt()).isEqualTo(10);
        status("--all");
        assertThat(out.toString()).contains("Lot lot-0.zip").doesNotContain("autres livraisons");
    }

    @Test
    void english_is_spoken_to_who_speaks_it() throws IOException {
        drop(false);
        runJob();
        run(Locale.ENGLISH, "status", folder.resolve("jobs").toString());
        assertThat(out.toString()).contains("State: in order", "1 row read");
    }

    @Test
    void a_folder_without_a_job_file_is_refused() throws IOException {
        assertThat(run(Locale.FRENCH, "status", folder.resolve("input").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("CG-626");
    }

    @Test
    void a_scheduler_without_a_scheduled_job_is_refused() {
        assertThat(run(Locale.FRENCH, "schedule", folder.resolve("jobs").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("CG-622");
    }

    @Test
    void two_scheduled_jobs_of_one_name_are_refused() throws IOException {
        writeJob("essai", ", \"schedule\": { \"cron\": \"0 4 * * *\" }");
        Files.copy(folder.resolve("jobs/essai.json"), folder.resolve("jobs/copie.json"));
        assertThat(run(Locale.FRENCH, "schedule", folder.resolve("jobs").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).startsWith("CG-623 · essai.json");
    }

    @Test
    void an_impossible_time_is_refused_with_its_place() throws IOException {
        writeJob("essai", ", \"schedule\": { \"cron\": \"0 4 31 2 *\", \"zone\": \"Europe/Paris\" }");
        assertThat(status()).isEqualTo(3);
        assertThat(err.toString()).startsWith("CG-624 · essai.json, $.schedule.cron");
        writeJob("essai", ", \"schedule\": { \"cron\": \"0 4 * * *\", \"zone\": \"Europe/Lutèce\" }");
        assertThat(status()).isEqualTo(3);
        assertThat(err.toString()).startsWith("CG-624 · essai.json, $.schedule.zone");
    }
}
