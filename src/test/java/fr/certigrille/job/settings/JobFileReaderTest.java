package fr.certigrille.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.objects.ObjectStoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFileReaderTest {

    private static final String MINIMAL =
            "{\"job\": \"essai\", \"input\": {\"folder\": \"../input\"}, \"output\": {\"folder\": \"../output\"}}";

    @TempDir
    private Path folder;

    private JobFile read(String json, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(folder.resolve("essai.json"), json);
        return new JobFileReader(environment, Locale.FRENCH).read(file);
    }

    private List<Finding> faults(String json) {
        return catchThrowableOfType(FindingException.class, () -> read(json, Map.of()))
                .findings();
    }

    private static String with(String more) {
        return MINIMAL.substring(0, MINIMAL.length() - 1) + ", " + more + "}";
    }

    @Test
    void paths_are_relative_to_the_job_file() throws IOException {
        JobFile job = read(MINIMAL, Map.of());
        assertThat(job.inputFolder()).isEqualTo(folder.resolveSibling("input"));
        assertThat(job.outputFolder()).isEqualTo(folder.resolveSibling("output"));
        assertThat(job.stylesheets()).isEqualTo(folder.resolveSibling("xsl"));
    }

    @Test
    void the_embedded_database_in_the_data_folder_is_the_default() throws IOException {
        assertThat(read(MINIMAL, Map.of()).database().url())
                .startsWith("jdbc:h2:file:" + folder.resolveSibling("data"));
    }

    @Test
    void every_fault_is_told_at_once_with_its_json_path() {
        String json = "{\"job\": \"Fin de période\", \"input\": {\"folder\": 3, \"fichiers\": \"*\"}}";
        assertThat(faults(json))
                .extracting(finding -> finding.place().cell())
                .contains("$.job", "$.input.folder", "$.input", "$");
        assertThat(faults(json)).allSatisfy(fault -> assertThat(fault.code()).isEqualTo(Code.JOB_FILE_INVALID));
    }

    @Test
    void what_is_not_json_is_told_with_its_line() {
        assertThat(faults("{\n\"job\" \"essai\"}")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.JOB_FILE_NOT_JSON);
            assertThat(fault.place().cell()).isEqualTo("2");
        });
    }

    @Test
    void a_key_given_twice_is_a_fault() {
        assertThat(faults(with("\"job\": \"autre\"")))
                .extracting(Finding::code)
                .containsExactly(Code.JOB_FILE_NOT_JSON);
    }

    @Test
    void a_missing_file_is_told() {
        FindingException failure = catchThrowableOfType(
                FindingException.class,
                () -> new JobFileReader(Map.of(), Locale.FRENCH).read(folder.resolve("absent.json")));
        assertThat(failure.findings()).extracting(Finding::code).containsExactly(Code.JOB_FILE_MISSING);
    }

    @Test
    void placeholders_take_the_environment_or_their_default() throws IOException {
        String json = with("\"database\": {\"url\": \"${DB_URL:jdbc:postgresql://localhost/cg}\", "
                + "\"user\": \"${DB_USER:certigrille}\", \"password\": \"${DB_PASSWORD}\"}");
        JobFile job = read(json, Map.of("DB_USER", "alice", "DB_PASSWORD", "$ecret\\1"));
        assertThat(job.database().url()).isEqualTo("jdbc:postgresql://localhost/cg");
        assertThat(job.database().user()).isEqualTo("alice");
        assertThat(job.database().password()).isEqualTo("$ecret\\1");
    }

    @Test
    void a_variable_that_is_not_set_is_a_fault_at_its_place() {
        assertThat(faults(with("\"database\": {\"url\": \"${DB_URL}\", \"user\": \"u\", \"password\": \"${PW}\"}")))
                .extracting(finding -> finding.place().cell())
                .containsExactly("$.database.url", "$.database.password");
    }

    @Test
    void a_password_in_the_file_is_refused_and_not_repeated() {
        List<Finding> faults =
                faults(with("\"database\": {\"url\": \"jdbc:postgresql:x\", \"user\": \"u\", \"password\": \"hush\"}"));
        assertThat(faults).extracting(Finding::code).containsExactly(Code.SECRET_IN_JOB_FILE);
        assertThat(faults.toString()).doesNotContain("hush");
    }

    @Test
    void a_folder_and_a_url_exclude_one_another() {
        assertThat(faults(with("\"database\": {\"folder\": \"x\", \"url\": \"jdbc:postgresql:x\", \"user\": \"u\", "
                        + "\"password\": \"${PATH}\"}")))
                .isNotEmpty();
    }

    @Test
    void workers_lie_between_1_and_64() throws IOException {
        assertThat(read(with("\"rendering\": {\"workers\": 64}"), Map.of()).workers())
                .isEqualTo(64);
        assertThat(faults(with("\"rendering\": {\"workers\": 0}")))
                .extracting(finding -> finding.place().cell())
                .containsExactly("$.rendering.workers");
    }

    private static String objectStore(String endpoint, String secretKey) {
        return MINIMAL.replace("{\"folder\": \"../output\"}", """
                {"folder": "../output", "objectStore": {"endpoint": "%s", "bucket": "grids",
                "accessKey": "${KEY}", "secretKey": "%s"}}""".formatted(endpoint, secretKey));
    }

    @Test
    void an_object_store_has_its_keys_from_the_environment_and_the_jobs_name_as_prefix() throws IOException {
        ObjectStoreSettings store = Objects.requireNonNull(
                read(objectStore("https://s3.example.org", "${SECRET}"), Map.of("KEY", "k", "SECRET", "s"))
                        .objectStore());
        assertThat(store.prefix()).isEqualTo("essai/");
        assertThat(store.secretKey()).isEqualTo("s");
        assertThat(store).hasToString("s3.example.org/grids");
    }

    @Test
    void an_object_store_without_encryption_or_with_its_key_in_the_job_file_is_refused() {
        assertThat(faults(objectStore("http://s3.example.org", "${KEY}")))
                .extracting(Finding::code)
                .contains(Code.JOB_FILE_INVALID);
        assertThat(faults(objectStore("https://s3.example.org", "abc123")))
                .extracting(Finding::code)
                .contains(Code.SECRET_IN_JOB_FILE);
    }
}
