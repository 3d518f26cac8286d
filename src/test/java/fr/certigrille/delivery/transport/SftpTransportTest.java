package fr.certigrille.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.finding.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SftpTransportTest {

    private static final KeyPair HOST_KEY = SftpServer.ecKey();

    @TempDir
    private Path folder;

    private SftpServer server;
    private Path knownHosts;
    private Outbox outbox;

    @BeforeEach
    void prepare() throws IOException {
        server = new SftpServer(folder.resolve("server"), HOST_KEY);
        knownHosts = folder.resolve("known_hosts");
        outbox = new Outbox(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void hasWholeAndAlone(Parcel lot) throws IOException {
        assertThat(server.depot().resolve(lot.name())).hasSameBinaryContentAs(lot.path());
        assertThat(server.depot().toFile().list()).hasSize(1);
    }

    @Test
    void a_lot_arrives_whole_and_alone() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        assertThat(outbox.deliver(server.address(knownHosts), lot)).isEmpty();
        hasWholeAndAlone(lot);
        assertThat(outbox.answers).containsExactly("/depot/a.zip (300000)");
    }

    @Test
    void a_lot_that_is_there_already_is_not_sent_again() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        Path there = Files.copy(lot.path(), server.depot().resolve("a.zip"));
        Object before = Files.readAttributes(there, "lastModifiedTime,fileKey");
        assertThat(outbox.deliver(server.address(knownHosts), lot)).isEmpty();
        assertThat(Files.readAttributes(there, "lastModifiedTime,fileKey")).isEqualTo(before);
    }

    @Test
    void a_new_lot_replaces_the_one_that_we_delivered_before_and_no_other_file() throws IOException {
        Parcel old = outbox.lot("a.zip", 1000, 1);
        outbox.deliver(server.address(knownHosts), old);
        Parcel corrected = outbox.lot("a.zip");
        assertThat(outbox.deliver(server.address(knownHosts), corrected)).contains(Code.OTHER_FILE_THERE);
        assertThat(outbox.deliver(server.address(knownHosts), corrected, old.sha256()))
                .isEmpty();
        hasWholeAndAlone(corrected);
    }

    @Test
    void a_server_that_is_not_in_the_known_hosts_file_gets_nothing() throws IOException {
        Address unknown =
                SftpServer.address(server.port(), Files.writeString(knownHosts, "autre.example ssh-rsa AAAA\n"));
        assertThat(outbox.deliver(unknown, outbox.lot("a.zip"))).contains(Code.HOST_KEY_UNKNOWN);
        assertThat(outbox.failures).singleElement().asString().contains("SHA256:");
        assertThat(server.depot()).isEmptyDirectory();
        assertThat(knownHosts).hasContent("autre.example ssh-rsa AAAA\n");
    }

    @Test
    void a_server_whose_key_has_changed_gets_nothing() throws IOException {
        Path former = SftpServer.knownHosts(knownHosts, server.port(), SftpServer.ecKey());
        assertThat(outbox.deliver(SftpServer.address(server.port(), former), outbox.lot("a.zip")))
                .contains(Code.HOST_KEY_CHANGED);
        assertThat(server.depot()).isEmptyDirectory();
        assertThat(outbox.waits).as("insisting is of no use").isEmpty();
    }

    @Test
    void a_key_of_another_kind_than_the_known_one_is_a_changed_key() throws IOException {
        Path former = SftpServer.knownHosts(knownHosts, server.port(), SftpServer.key("ssh-rsa", 2048));
        assertThat(outbox.deliver(SftpServer.address(server.port(), former), outbox.lot("a.zip")))
                .contains(Code.HOST_KEY_CHANGED);
    }

    @Test
    void a_server_with_several_keys_is_known_by_any_of_them() throws IOException {
        KeyPair rsa = SftpServer.key("ssh-rsa", 2048);
        try (SftpServer several = new SftpServer(folder.resolve("several"), HOST_KEY, rsa)) {
            Path one = SftpServer.knownHosts(knownHosts, several.port(), rsa);
            assertThat(outbox.deliver(SftpServer.address(several.port(), one), outbox.lot("a.zip")))
                    .isEmpty();
        }
    }

    @Test
    void a_missing_known_hosts_file_is_told() throws IOException {
        Address address = SftpServer.address(server.port(), folder.resolve("absent"));
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.TRUST_FILE_UNUSABLE);
    }

    @Test
    void a_wrong_password_is_tried_once_and_never_shown() throws IOException {
        Address.Sftp right = server.address(knownHosts);
        Address wrong = new Address.Sftp(
                right.host(), right.port(), "lycee", "/depot", knownHosts, null, new Secret("hush-hush"));
        assertThat(outbox.deliver(wrong, outbox.lot("a.zip"))).contains(Code.LOGIN_REFUSED);
        assertThat(outbox.waits).isEmpty();
        assertThat(outbox.failures.toString() + wrong).doesNotContain("hush-hush");
    }

    @ParameterizedTest
    @CsvSource({"ssh-ed25519, 256", "ecdsa-sha2-nistp384, 384", "ssh-rsa, 3072"})
    void a_key_with_a_passphrase_opens(String kind, int size) throws Exception {
        KeyPair pair = SftpServer.key(kind, size);
        server.accepted = pair.getPublic();
        Address address = withKey(key(pair, "ma phrase"), new Secret("ma phrase"));
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).isEmpty();
    }

    private Address withKey(Path key, Secret passphrase) throws IOException {
        Address.Sftp right = server.address(knownHosts);
        return new Address.Sftp(right.host(), right.port(), "lycee", "/depot", knownHosts, key, passphrase);
    }

    private Path key(KeyPair pair, String passphrase) throws Exception {
        OpenSSHKeyEncryptionContext encryption = new OpenSSHKeyEncryptionContext();
        encryption.setCipherType("256");
        encryption.setPassword(passphrase);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "essai", encryption, bytes);
        return Files.write(folder.resolve("id"), bytes.toByteArray());
    }

    @Test
    void a_key_that_the_passphrase_does_not_open_is_told_without_either() throws Exception {
        Address address = withKey(key(SftpServer.ecKey(), "ma phrase"), new Secret("autre-phrase"));
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.TRUST_FILE_UNUSABLE);
        assertThat(outbox.failures.get(0).toString()).doesNotContain("autre-phrase");
    }

    @Test
    void a_folder_that_is_missing_is_not_made() throws IOException {
        Address.Sftp right = server.address(knownHosts);
        Address missing =
                new Address.Sftp(right.host(), right.port(), "lycee", "/absent", knownHosts, null, right.secret());
        assertThat(outbox.deliver(missing, outbox.lot("a.zip"))).contains(Code.DESTINATION_FOLDER_MISSING);
    }

    @Test
    void a_line_that_is_cut_is_taken_up_where_it_was_cut() throws IOException {
        Parcel lot = outbox.lot("a.zip", 2_000_000, 7);
        try (CuttingProxy line = new CuttingProxy(server.port(), 700_000L, 700_000L, 700_000L)) {
            Path known = SftpServer.knownHosts(knownHosts, line.port(), HOST_KEY);
            assertThat(outbox.deliver(SftpServer.address(line.port(), known), lot))
                    .isEmpty();
            assertThat(line.connections.get()).isGreaterThanOrEqualTo(3);
        }
        hasWholeAndAlone(lot);
        List<Long> begins =
                outbox.failures.stream().map(DeliveryFailure::arrived).toList();
        assertThat(begins).isSorted().startsWith(0L);
        assertThat(begins.get(begins.size() - 1)).isGreaterThan(100_000);
    }

    @Test
    void a_slow_line_that_is_cut_more_often_than_we_are_patient_gets_there_in_the_end() throws IOException {
        Parcel lot = outbox.lot("a.zip", 2_000_000, 7);
        Long[] cuts = new Long[12];
        Arrays.fill(cuts, 200_000L);
        try (CuttingProxy line = new CuttingProxy(server.port(), cuts)) {
            Path known = SftpServer.knownHosts(knownHosts, line.port(), HOST_KEY);
            assertThat(outbox.deliver(SftpServer.address(line.port(), known), lot))
                    .isEmpty();
        }
        hasWholeAndAlone(lot);
    }

    @Test
    void what_an_attempt_left_is_compared_and_what_differs_is_sent_again() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        byte[] holes = Files.readAllBytes(lot.path());
        Arrays.fill(holes, 100_000, 150_000, (byte) 0);
        Files.write(server.depot().resolve(lot.partName()), Arrays.copyOf(holes, 200_000));
        assertThat(outbox.deliver(server.address(knownHosts), lot)).isEmpty();
        hasWholeAndAlone(lot);
    }

    @Test
    void an_attempt_that_was_cut_off_just_before_the_end_only_needs_its_name() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        Files.copy(lot.path(), server.depot().resolve(lot.partName()));
        assertThat(outbox.deliver(server.address(knownHosts), lot)).isEmpty();
        hasWholeAndAlone(lot);
    }

    @Test
    void a_server_that_does_not_answer_is_tried_again_at_longer_and_longer_intervals() throws IOException {
        Address address = server.address(knownHosts);
        server.close();
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.DESTINATION_UNREACHABLE);
        assertThat(outbox.waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L);
    }

    @Test
    void a_lot_that_is_changed_while_it_is_sent_does_not_get_its_name() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        byte[] bytes = Files.readAllBytes(lot.path());
        bytes[Outbox.SIZE - 1]++;
        Transport transport = new SftpTransport(server.address(knownHosts));
        try (Link link = transport.open()) {
            Files.write(lot.path(), bytes);
            link.deliver(new Consignment(lot, List.of(), List.of()));
        } catch (DeliveryFailure failure) {
            assertThat(failure.code()).isEqualTo(Code.LOT_CHANGED);
        }
        assertThat(server.depot().resolve("a.zip")).doesNotExist();
    }
}
