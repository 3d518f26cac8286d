package fr.certigrille.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.delivery.transport.MailServer.Tls;
import fr.certigrille.finding.Code;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;

class MailTransportTest {

    private static final long MEGABYTE = 1_000_000;

    @TempDir
    private static Path identities;

    private static ServerIdentity identity;
    private static ServerIdentity another;

    @TempDir
    private Path folder;

    private Outbox outbox;

    @BeforeAll
    static void makeIdentities() throws Exception {
        identity = ServerIdentity.ofThisMachine(identities);
        another = ServerIdentity.ofAnother(identities);
    }

    @BeforeEach
    void prepare() {
        outbox = new Outbox(folder);
    }

    private static Address.Mail address(int port, boolean attached) {
        return address(port, false, MailServer.PASSWORD, attached, MEGABYTE, identity.certificate());
    }

    private static Address.Mail address(
            int port, boolean implicit, String password, boolean attached, long limit, @Nullable Path certificates) {
        return new Address.Mail(
                "localhost",
                port,
                implicit,
                new Login("lycee", new Secret(password)),
                "certigrille@lycee.example",
                List.of("examens@ac.example"),
                attached,
                limit,
                certificates);
    }

    @Test
    void the_lot_goes_with_the_message_when_the_job_file_says_so() throws Exception {
        Parcel lot = outbox.lot("Lot_élèves.zip");
        try (MailServer server = new MailServer(identity)) {
            assertThat(outbox.deliver(address(server.port(), true), lot)).isEmpty();
            MimeMessage message = server.messages().get(0);
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(lot.path()));
            assertThat(message.getSubject()).isEqualTo("Lot d’examen Lot_élèves.zip");
            assertThat((String) parts.getBodyPart(0).getContent()).contains(lot.sha256());
            assertThat(message.getSentDate()).isEqualTo(Outbox.NOON.instant());
            assertThat(outbox.answers).singleElement().asString().startsWith("250");
        }
    }

    @Test
    void a_notice_says_where_the_lot_is_and_does_not_bring_it() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            assertThat(outbox.deliver(address(server.port(), false), outbox.lot("a.zip")))
                    .isEmpty();
            MimeMultipart parts = (MimeMultipart) server.messages().get(0).getContent();
            assertThat(parts.getCount()).isEqualTo(1);
            assertThat((String) parts.getBodyPart(0).getContent()).contains("rectorat, partage");
        }
    }

    @Test
    void tls_from_the_first_byte_is_tls_too() throws Exception {
        try (MailServer server = new MailServer(identity, Tls.IMPLICIT, 0)) {
            Address address = address(server.port(), true, MailServer.PASSWORD, true, MEGABYTE, identity.certificate());
            assertThat(outbox.deliver(address, outbox.lot("a.zip"))).isEmpty();
            assertThat(server.received).hasSize(1);
        }
    }

    @Test
    void a_server_without_tls_gets_neither_password_nor_lot() throws Exception {
        try (MailServer server = new MailServer(identity, Tls.NONE, 0)) {
            assertThat(outbox.deliver(address(server.port(), true), outbox.lot("a.zip")))
                    .contains(Code.TLS_NOT_OFFERED);
            assertThat(server.received).isEmpty();
            assertThat(outbox.begun).isZero();
        }
    }

    @Test
    void a_certificate_of_nobody_we_know_is_refused() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            Address address = address(server.port(), false, MailServer.PASSWORD, true, MEGABYTE, null);
            assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.CERTIFICATE_REFUSED);
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void a_certificate_of_another_server_is_refused() throws Exception {
        try (MailServer server = new MailServer(another)) {
            Address address = address(server.port(), false, MailServer.PASSWORD, true, MEGABYTE, another.certificate());
            assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.CERTIFICATE_REFUSED);
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_tried_once_and_never_shown() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            Address address = address(server.port(), false, "hush-hush", true, MEGABYTE, identity.certificate());
            assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.LOGIN_REFUSED);
            assertThat(outbox.waits).isEmpty();
            assertThat(outbox.failures.toString() + address).doesNotContain("hush-hush");
        }
    }

    @Test
    void a_lot_above_the_limit_of_the_job_file_is_told_and_not_sent() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            Address address = address(server.port(), false, MailServer.PASSWORD, true, 1000, identity.certificate());
            assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.LOT_TOO_LARGE);
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void a_lot_above_the_limit_of_the_server_is_told_and_not_sent() throws Exception {
        try (MailServer server = new MailServer(identity, Tls.STARTTLS, 100_000)) {
            assertThat(outbox.deliver(address(server.port(), true), outbox.lot("a.zip")))
                    .contains(Code.LOT_TOO_LARGE);
            assertThat(outbox.deliver(address(server.port(), false), outbox.lot("a.zip")))
                    .as("a notice is small")
                    .isEmpty();
        }
    }

    @Test
    void what_the_server_refuses_for_good_is_told_in_its_words() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            server.refusal = new RejectException(554, "boite fermee");
            assertThat(outbox.deliver(address(server.port(), true), outbox.lot("a.zip")))
                    .contains(Code.DESTINATION_REFUSES);
            assertThat(outbox.failures).singleElement().asString().contains("boite fermee");
            assertThat(outbox.failures.get(0).isInDoubt()).isFalse();
        }
    }

    @Test
    void what_the_server_refuses_for_now_is_tried_again() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            server.refusal = new RejectException(452, "plus tard");
            assertThat(outbox.deliver(address(server.port(), true), outbox.lot("a.zip")))
                    .contains(Code.DESTINATION_REFUSES);
            assertThat(outbox.waits).hasSize(5);
        }
    }

    @Test
    void a_line_that_is_cut_in_the_middle_leaves_no_half_message_and_the_next_attempt_delivers_one() throws Exception {
        try (MailServer server = new MailServer(identity);
                CuttingProxy line = new CuttingProxy(server.port(), 200_000L)) {
            Parcel lot = outbox.lot("a.zip");
            assertThat(outbox.deliver(address(line.port(), true), lot)).isEmpty();
            assertThat(server.messages())
                    .singleElement()
                    .satisfies(message -> assertThat(((MimeMultipart) message.getContent())
                                    .getBodyPart(1)
                                    .getInputStream()
                                    .readAllBytes())
                            .isEqualTo(Files.readAllBytes(lot.path())));
            assertThat(outbox.failures).extracting(DeliveryFailure::code).containsExactly(Code.DELIVERY_INTERRUPTED);
            assertThat(outbox.failures.get(0).isInDoubt()).isTrue();
        }
    }

    @Test
    void the_same_lot_to_the_same_people_has_the_same_identity_and_no_other_has_it() throws Exception {
        try (MailServer server = new MailServer(identity)) {
            Address address = address(server.port(), true);
            Parcel lot = outbox.lot("a.zip");
            Parcel other = outbox.lot("b.zip");
            outbox.deliver(address, lot);
            outbox.deliver(address, lot);
            outbox.deliver(address, other);
            outbox.deliver(address, lot, other.sha256());
            List<String> ids =
                    server.messages().stream().map(MailTransportTest::id).toList();
            assertThat(ids.get(0))
                    .matches("<certigrille\\.[0-9a-f]{32}@lycee\\.example>")
                    .isEqualTo(ids.get(1));
            assertThat(ids.subList(1, 4)).doesNotHaveDuplicates();
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_no_mailbox_is_no_address() {
        assertThatThrownBy(() -> new Address.Mail(
                        "localhost", 25, false, null, "personne", List.of("a@b.example"), false, 1, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
