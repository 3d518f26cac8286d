package fr.certigrille.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.delivery.transport.Address;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsReaderTest {

    private static final String SFTP =
            "\"sftp\": {\"host\": \"h\", \"user\": \"u\", \"knownHosts\": \"kh\", \"password\": \"${PW}\"}";

    @TempDir
    private Path folder;

    private List<Destination> read(String deliver, Map<String, String> environment) throws IOException {
        Path file = Files.writeString(
                folder.resolve("job.json"),
                "{\"job\": \"essai\", \"input\": {\"folder\": \"in\"}, \"output\": {\"folder\": \"out\"}, \"lot\": {}, \"deliver\": "
                        + deliver + "}");
        return new JobFileReader(environment, Locale.FRENCH).read(file).deliver();
    }

    private List<Finding> faults(String deliver) {
        return catchThrowableOfType(FindingException.class, () -> read(deliver, Map.of("PW", "hush")))
                .findings();
    }

    private Address address(String address) throws IOException {
        return read("[{\"name\": \"a\", \"takes\": [\"jury\"], " + address + "}]", Map.of("PW", "hush"))
                .get(0)
                .address();
    }

    @Test
    void a_job_that_says_nothing_delivers_nothing() throws IOException {
        assertThat(read("[]", Map.of())).isEmpty();
    }

    @Test
    void a_destination_takes_what_it_names_and_nothing_by_default() throws IOException {
        assertThat(read("[{\"name\": \"a\", \"takes\": [\"candidate\"], \"folder\": \"x\"}]", Map.of()))
                .singleElement()
                .satisfies(destination -> assertThat(destination.takes()).containsExactly(Audience.CANDIDATE));
        assertThat(faults("[{\"name\": \"a\", \"folder\": \"x\"}]")).isNotEmpty();
        assertThat(faults("[{\"name\": \"a\", \"takes\": [], \"folder\": \"x\"}]"))
                .isNotEmpty();
    }

    @Test
    void paths_are_relative_to_the_job_file() throws IOException {
        assertThat(address("\"folder\": \"depot\"")).isEqualTo(new Address.Folder(folder.resolve("depot")));
        assertThat(address(SFTP))
                .isInstanceOfSatisfying(
                        Address.Sftp.class,
                        sftp -> assertThat(sftp.knownHosts()).isEqualTo(folder.resolve("kh")));
    }

    @Test
    void ports_are_the_usual_ones() throws IOException {
        String mail = "\"mail\": {\"host\": \"h\", \"from\": \"a@b.example\", \"to\": [\"c@d.example\"]%s}";
        assertThat(((Address.Sftp) address(SFTP)).port()).isEqualTo(22);
        assertThat(((Address.Mail) address(mail.formatted(""))).port()).isEqualTo(587);
        assertThat(((Address.Mail) address(mail.formatted(", \"tls\": \"implicit\""))).port())
                .isEqualTo(465);
        assertThat(((Address.Mail) address(mail.formatted(""))).attached()).isFalse();
        assertThat(((Address.Mail) address(mail.formatted(""))).limit()).isEqualTo(10_000_000);
    }

    @Test
    void the_url_of_a_folder_ends_with_a_slash() throws IOException {
        assertThat(((Address.Web) address("\"webdav\": {\"url\": \"https://h.example/a\"}")).url())
                .isEqualTo(URI.create("https://h.example/a/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sftp\": {\"host\": \"h\", \"user\": \"u\", \"knownHosts\": \"kh\", \"password\": \"hush\"}",
                "\"sftp\": {\"host\": \"h\", \"user\": \"u\", \"knownHosts\": \"kh\", \"keyFile\": \"k\", \"passphrase\": \"hush\"}",
                "\"webdav\": {\"url\": \"https://h.example/\", \"user\": \"u\", \"password\": \"hush\"}"
            })
    void a_secret_in_the_file_is_refused_and_not_repeated(String address) {
        List<Finding> faults = faults("[{\"name\": \"a\", \"takes\": [\"jury\"], " + address + "}]");
        assertThat(faults).extracting(Finding::code).contains(Code.SECRET_IN_JOB_FILE);
        assertThat(faults.toString()).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"webdav\": {\"url\": \"http://h.example/\"}",
                "\"https\": {\"url\": \"https://u:p@h.example/\"}",
                "\"folder\": \"x\", \"https\": {\"url\": \"https://h.example/\"}",
                "\"sftp\": {\"host\": \"h\", \"user\": \"u\", \"password\": \"${PW}\"}",
                "\"sftp\": {\"host\": \"h\", \"user\": \"u\", \"knownHosts\": \"kh\"}",
                "\"mail\": {\"host\": \"h\", \"from\": \"a\", \"to\": [\"c@d.example\"]}",
                "\"mail\": {\"host\": \"h\", \"from\": \"a@b.example\", \"to\": []}",
                "\"mail\": {\"host\": \"h\", \"from\": \"${PW}\", \"to\": [\"c@d.example\"]}"
            })
    void what_is_unsafe_or_unclear_is_refused(String address) {
        assertThat(faults("[{\"name\": \"a\", \"takes\": [\"jury\"], " + address + "}]"))
                .extracting(Finding::code)
                .containsOnly(Code.JOB_FILE_INVALID);
    }

    @Test
    void a_job_that_makes_no_lots_has_none_to_deliver() throws IOException {
        Path file = Files.writeString(
                folder.resolve("job.json"),
                "{\"job\": \"essai\", \"input\": {\"folder\": \"in\"}, \"output\": {\"folder\": \"out\"}, \"deliver\": []}");
        FindingException failure = catchThrowableOfType(
                FindingException.class, () -> new JobFileReader(Map.of(), Locale.FRENCH).read(file));
        assertThat(failure.findings()).extracting(Finding::code).containsExactly(Code.JOB_FILE_INVALID);
    }

    @Test
    void two_destinations_have_two_names() {
        String one = "{\"name\": \"a\", \"takes\": [\"jury\"], \"folder\": \"x\"}";
        assertThat(faults("[" + one + ", " + one + "]"))
                .extracting(finding -> finding.place().cell())
                .containsExactly("$.deliver[1].name");
    }

    @Test
    void the_example_of_the_documentation_is_a_job_file() throws IOException {
        Matcher example = Pattern.compile("```json\n\"deliver\": (.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "delivery.md")));
        assertThat(example.find()).isTrue();
        Map<String, String> environment = Map.of(
                "CERTIGRILLE_SFTP_KEY_FILE", "id_ed25519",
                "CERTIGRILLE_SFTP_PASSPHRASE", "a",
                "CERTIGRILLE_CLOUD_PASSWORD", "b",
                "CERTIGRILLE_MAIL_PASSWORD", "c");
        assertThat(read(example.group(1), environment)).hasSize(4);
    }
}
