package fr.certigrille;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.job.JobFile;
import fr.certigrille.job.JobFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What is shipped to operate the program says the same everywhere: the night at 4 in Paris, the same job, the same folders. */
class OperationsTest {

    private static final Path OPERATIONS = Path.of("operations");

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

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
