package fr.certigrille.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.transport.CuttingProxy;
import fr.certigrille.delivery.transport.MailServer;
import fr.certigrille.delivery.transport.ServerIdentity;
import fr.certigrille.delivery.transport.SftpServer;
import fr.certigrille.delivery.transport.WebServer;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule: whenever a delivery is killed, the next run ends with one whole lot at the receiver's, and its receipt. */
class KilledDeliveryTest {

    private static final int SIZE = 3_000_000;
    private static final long MIDDLE = SIZE / 2;
    private static final Map<String, String> SECRETS = Map.of(
            "SFTP_PASSWORD", SftpServer.PASSWORD,
            "WEB_PASSWORD", WebServer.PASSWORD,
            "MAIL_PASSWORD", MailServer.PASSWORD);

    @TempDir
    private Path folder;

    private Path lot;

    @BeforeEach
    void makeLot() throws IOException {
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        lot = Files.write(folder.resolve("Lot_SIO2-SLAM.zip"), bytes);
    }

    private Path job(String deliver) throws IOException {
        return Files.writeString(folder.resolve("job.json"), """
                {
                  "job": "essai",
                  "input": { "folder": "input" },
                  "output": { "folder": "output" },
                  "database": { "folder": "data" },
                  "lot": {},
                  "deliver": [ { "name": "rectorat", "takes": ["jury"], %s } ]
                }
                """.formatted(deliver));
    }

    private void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Runs to the end; answers how many lots arrived by this run. */
    private int run(Path job) throws Exception {
        Process process = DeliveryProcess.start(job, lot, SECRETS);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<Delivery> receipts() {
        try (Database database = Database.open(DatabaseSettings.embedded(folder.resolve("data")))) {
            return new DeliveryStore(database).standing("essai");
        }
    }

    private void hasOneReceipt() {
        assertThat(receipts()).singleElement().extracting(Delivery::state).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    void by_sftp_the_lot_is_taken_up_where_it_was_cut_off() throws Exception {
        KeyPair key = SftpServer.ecKey();
        try (SftpServer server = new SftpServer(folder.resolve("server"), key);
                CuttingProxy line = CuttingProxy.freezing(server.port(), MIDDLE)) {
            SftpServer.knownHosts(folder.resolve("known_hosts"), line.port(), key);
            Path job = job("""
                    "sftp": { "host": "127.0.0.1", "port": %d, "user": "lycee", "password": "${SFTP_PASSWORD}",
                      "folder": "/depot", "knownHosts": "known_hosts" }""".formatted(line.port()));
            Process process = DeliveryProcess.start(job, lot, SECRETS);
            assertThat(line.isFrozen()).isTrue();
            kill(process);
            assertThat(receipts()).extracting(Delivery::state).containsExactly(Delivery.State.SENDING);
            assertThat(server.depot().resolve(lot.getFileName())).doesNotExist();
            assertThat(run(job)).isEqualTo(1);
            assertThat(server.depot().toFile().list()).containsExactly("Lot_SIO2-SLAM.zip");
            assertThat(server.depot().resolve(lot.getFileName())).hasSameBinaryContentAs(lot);
            assertThat(run(job)).as("and not again").isZero();
        }
        hasOneReceipt();
    }

    @Test
    void by_webdav_the_lot_is_sent_anew_and_gets_its_name_once() throws Exception {
        ServerIdentity identity = ServerIdentity.ofThisMachine(folder);
        try (WebServer server = new WebServer(folder, identity);
                CuttingProxy line = CuttingProxy.freezing(server.port(), MIDDLE)) {
            Path job = job("""
                    "webdav": { "url": "https://localhost:%d/depot/", "user": "lycee", "password": "${WEB_PASSWORD}",
                      "certificates": "%s" }""".formatted(line.port(), name(identity.certificate())));
            Process process = DeliveryProcess.start(job, lot, SECRETS);
            assertThat(line.isFrozen()).isTrue();
            kill(process);
            assertThat(run(job)).isEqualTo(1);
            assertThat(server.depot().resolve(lot.getFileName())).hasSameBinaryContentAs(lot);
            assertThat(run(job)).as("and not again").isZero();
        }
        hasOneReceipt();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Path mailJob(int port, ServerIdentity identity) throws IOException {
        return job("""
                "mail": { "host": "localhost", "port": %d, "user": "lycee", "password": "${MAIL_PASSWORD}",
                  "from": "certigrille@lycee.example", "to": ["examens@ac.example"], "attach": true,
                  "certificates": "%s" }""".formatted(port, name(identity.certificate())));
    }

    @Test
    void by_mail_a_letter_that_was_cut_off_is_none_and_is_sent_once() throws Exception {
        ServerIdentity identity = ServerIdentity.ofThisMachine(folder);
        try (MailServer server = new MailServer(identity);
                CuttingProxy line = CuttingProxy.freezing(server.port(), MIDDLE)) {
            Path job = mailJob(line.port(), identity);
            Process process = DeliveryProcess.start(job, lot, SECRETS);
            assertThat(line.isFrozen()).isTrue();
            kill(process);
            assertThat(run(job)).isEqualTo(1);
            assertThat(server.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(((MimeMultipart) message.getContent())
                                    .getBodyPart(1)
                                    .getInputStream()
                                    .readAllBytes())
                            .isEqualTo(Files.readAllBytes(lot)));
        }
        hasOneReceipt();
    }

    /** What no protocol can close; the receiver can tell the double, and we say so. */
    @Test
    void by_mail_a_letter_whose_answer_was_lost_goes_again_under_the_same_identity() throws Exception {
        ServerIdentity identity = ServerIdentity.ofThisMachine(folder);
        try (MailServer server = new MailServer(identity)) {
            Path job = mailJob(server.port(), identity);
            server.goDumb(true);
            Process process = DeliveryProcess.start(job, lot, SECRETS);
            assertThat(server.hasOne()).isTrue();
            kill(process);
            server.goDumb(false);
            assertThat(run(job)).isEqualTo(1);
            assertThat(server.messages())
                    .hasSize(2)
                    .extracting(message -> message.getMessageID())
                    .containsOnly(server.messages().get(0).getMessageID());
        }
        assertThat(receipts())
                .singleElement()
                .extracting(Delivery::finding)
                .extracting(Finding::code)
                .isEqualTo(Code.PERHAPS_TWICE);
    }
}
