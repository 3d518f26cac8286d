package fr.certigrille.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SFTP promises, with the server that most exam offices have. {@code .ci/run} installs it. */
class OpenSshTest {

    private static final KeyPair HOST_KEY = SftpServer.key("ssh-ed25519", 256);

    @TempDir
    private static Path common;

    private static OpenSshServer server;

    @TempDir
    private Path folder;

    private Outbox outbox;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(OpenSshServer.isInstalled(), "OpenSSH's sshd is not installed (Debian: openssh-server)");
        server = new OpenSshServer(common, HOST_KEY);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void prepare() {
        outbox = new Outbox(folder);
    }

    private Address address(int port, KeyPair known) throws IOException {
        return server.address(port, SftpServer.knownHosts(folder.resolve("known_hosts"), port, known));
    }

    private void hasWhole(Parcel lot) {
        assertThat(server.depot().resolve(lot.name())).hasSameBinaryContentAs(lot.path());
        assertThat(server.depot().resolve(lot.partName())).doesNotExist();
    }

    @Test
    void a_lot_arrives_whole_and_its_correction_replaces_it() throws IOException {
        Parcel first = outbox.lot("a.zip", 1000, 1);
        assertThat(outbox.deliver(address(server.port(), HOST_KEY), first)).isEmpty();
        hasWhole(first);
        Parcel corrected = outbox.lot("a.zip");
        assertThat(outbox.deliver(address(server.port(), HOST_KEY), corrected)).contains(Code.OTHER_FILE_THERE);
        assertThat(outbox.deliver(address(server.port(), HOST_KEY), corrected, first.sha256()))
                .isEmpty();
        hasWhole(corrected);
    }

    @Test
    void a_line_that_is_cut_is_taken_up_where_it_was_cut() throws IOException {
        // More than sshd lets a client send ahead: some of it is on its disk when the line is cut.
        Parcel lot = outbox.lot("b.zip", 8_000_000, 7);
        try (CuttingProxy line = new CuttingProxy(server.port(), 3_000_000L, 3_000_000L)) {
            assertThat(outbox.deliver(address(line.port(), HOST_KEY), lot)).isEmpty();
            assertThat(line.connections.get()).isGreaterThanOrEqualTo(3);
        }
        hasWhole(lot);
        assertThat(outbox.failures).extracting(DeliveryFailure::arrived).isSorted();
        assertThat(outbox.failures.get(outbox.failures.size() - 1).arrived()).isGreaterThan(100_000);
    }

    @Test
    void a_server_that_is_unknown_gets_nothing() throws IOException {
        Path knownHosts = Files.writeString(folder.resolve("known_hosts"), "autre.example ssh-rsa AAAA\n");
        assertThat(outbox.deliver(server.address(server.port(), knownHosts), outbox.lot("c.zip")))
                .contains(Code.HOST_KEY_UNKNOWN);
        assertThat(server.depot().resolve("c.zip")).doesNotExist();
    }

    @Test
    void a_server_whose_key_has_changed_gets_nothing() throws IOException {
        KeyPair former = SftpServer.key("ssh-ed25519", 256);
        assertThat(outbox.deliver(address(server.port(), former), outbox.lot("d.zip")))
                .contains(Code.HOST_KEY_CHANGED);
        assertThat(server.depot().resolve("d.zip")).doesNotExist();
    }
}
