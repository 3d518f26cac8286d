package fr.certigrille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.cli.Main;
import fr.certigrille.finding.Code;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is shipped to operate the program says the same everywhere: the night at 4 in Paris, the same job, the same folders. */
class OperationsTest {

    private static final Path OPERATIONS = Path.of("operations");

    @TempDir
    private Path folder;

    private static JobFile nightly() {
        return new JobFileReader(Map.of(), Locale.FRENCH).read(Path.of("jobs/nightly-import.json"));
    }

    @Test
    void the_nightly_job_runs_at_4_in_paris() {
        assertThat(nightly().job()).isEqualTo("nightly-import");
        assertThat(Objects.requireNonNull(nightly().schedule()).cron()).isEqualTo("0 4 * * *");
        assertThat(nightly().schedule().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void the_nightly_job_and_the_one_by_command_share_folders_and_database() {
        JobFile byCommand = new JobFileReader(Map.of(), Locale.FRENCH).read(Path.of("jobs/end-of-term.json"));
        assertThat(List.of(
                        nightly().inputFolder(),
                        nightly().outputFolder(),
                        nightly().database()))
                .isEqualTo(List.of(byCommand.inputFolder(), byCommand.outputFolder(), byCommand.database()));
    }

    @Test
    void systemd_starts_commands_that_exist_and_counts_a_stop_as_success() throws IOException {
        assertThat(Files.readString(OPERATIONS.resolve("systemd/certigrille.service")))
                .contains("ExecStart=/opt/certigrille/certigrille schedule jobs/", "SuccessExitStatus=143");
        assertThat(Files.readString(OPERATIONS.resolve("systemd/certigrille-nightly.service")))
                .contains("certigrille run jobs/nightly-import.json", "SuccessExitStatus=2");
        assertThat(Files.readString(OPERATIONS.resolve("systemd/certigrille-nightly.timer")))
                .contains("OnCalendar=*-*-* 04:00:00 Europe/Paris", "Persistent=true");
    }

    @Test
    void the_windows_task_runs_the_same_job_at_4_and_makes_up_what_was_missed() throws Exception {
        Document task = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(OPERATIONS.resolve("windows/certigrille-nightly.xml").toFile());
        assertThat(text(task, "StartBoundary")).endsWith("T04:00:00");
        assertThat(text(task, "Arguments")).isEqualTo("run jobs\\nightly-import.json");
        assertThat(text(task, "StartWhenAvailable")).isEqualTo("true");
    }

    @Test
    void the_kubernetes_example_is_whole() throws IOException {
        Map<String, JsonNode> objects = new HashMap<>();
        try (MappingIterator<JsonNode> all = YAMLMapper.shared()
                .readerFor(JsonNode.class)
                .readValues(OPERATIONS.resolve("kubernetes/certigrille.yaml").toFile())) {
            all.forEachRemaining(one -> objects.put(one.path("kind").asString(), one));
        }
        assertThat(objects).containsOnlyKeys("ConfigMap", "PersistentVolumeClaim", "Deployment", "CronJob");
        JsonNode worker = objects.get("Deployment").at("/spec/template/spec");
        JsonNode run = objects.get("CronJob").at("/spec/jobTemplate/spec/template/spec");
        assertThat(List.of(worker, run)).allSatisfy(OperationsTest::isWellGuarded);
        assertThat(worker.at("/containers/0/livenessProbe/httpGet/port").asString())
                .isEqualTo(worker.at("/containers/0/ports/0/name").asString());
        assertThat(worker.at("/containers/0/readinessProbe/httpGet/path").asString())
                .isEqualTo("/health");
        assertThat(worker.at("/containers/0/args").toString())
                .contains(worker.at("/containers/0/ports/0/containerPort").asString());
        assertThat(objects.get("Deployment").at("/spec/selector/matchLabels"))
                .isEqualTo(objects.get("Deployment").at("/spec/template/metadata/labels"));
        assertThat(objects.get("PersistentVolumeClaim")
                        .at("/spec/accessModes/0")
                        .asString())
                .isEqualTo("ReadWriteMany");
    }

    /** No privilege, bounds, secrets by reference, a fixed image, and each volume that is mounted is there. */
    private static void isWellGuarded(JsonNode pod) {
        JsonNode container = pod.at("/containers/0");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/resources/requests/cpu").isMissingNode()).isFalse();
        assertThat(container.at("/resources/limits/memory").asString()).isNotEmpty();
        assertThat(container.at("/image").asString()).matches(".+:[0-9][0-9.]*").doesNotContain("latest");
        assertThat(container.at("/envFrom/0/secretRef/name").asString()).isNotEmpty();
        assertThat(names(container.path("volumeMounts")))
                .containsExactlyInAnyOrderElementsOf(names(pod.path("volumes")));
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(each -> each.path("name").asString()).toList();
    }

    @Test
    void the_job_file_of_the_kubernetes_example_is_one() throws IOException {
        try (MappingIterator<JsonNode> all = YAMLMapper.shared()
                .readerFor(JsonNode.class)
                .readValues(OPERATIONS.resolve("kubernetes/certigrille.yaml").toFile())) {
            Files.writeString(
                    folder.resolve("end-of-term.json"),
                    all.next().at("/data/end-of-term.json").asString());
        }
        Map<String, String> secrets = Map.of("CERTIGRILLE_DB_USER", "u", "CERTIGRILLE_DB_PASSWORD", "p");
        JobFile job = new JobFileReader(secrets, Locale.FRENCH).read(folder.resolve("end-of-term.json"));
        assertThat(job.database().isEmbedded()).isFalse();
    }

    @Test
    void the_runbook_has_an_entry_for_each_code_of_runs_with_workers() throws IOException {
        String runbook = Files.readString(Path.of("docs/runbook.md"));
        assertThat(Arrays.stream(Code.values()).map(Code::id).filter(id -> id.startsWith("CG-8")))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(runbook).contains("(errors/" + id + ".md)"));
    }

    @Test
    void what_the_container_recipe_copies_and_starts_is_there() throws IOException {
        String recipe = Files.readString(OPERATIONS.resolve("container/Containerfile"));
        assertThat(recipe).contains("USER 10001", "COPY xsl ", "COPY target/certigrille.jar ", "COPY target/lib ");
        assertThat(recipe).contains("\"" + Main.class.getName() + "\"]");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<finalName>certigrille</finalName>", "${project.build.directory}/lib");
        assertThat(Path.of("src/main/resources/logback-json.xml")).exists();
        assertThat(Path.of("xsl")).isDirectory();
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
