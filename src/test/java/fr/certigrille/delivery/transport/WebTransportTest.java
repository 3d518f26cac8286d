package fr.certigrille.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTransportTest {

    @TempDir
    private static Path identities;

    private static ServerIdentity identity;
    private static ServerIdentity another;

    @TempDir
    private Path folder;

    private WebServer server;
    private Outbox outbox;

    @BeforeAll
    static void makeIdentities() throws Exception {
        identity = ServerIdentity.ofThisMachine(identities);
        another = ServerIdentity.ofAnother(identities);
    }

    @BeforeEach
    void prepare() throws Exception {
        server = new WebServer(folder, identity);
        outbox = new Outbox(folder);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void hasWholeAndAlone(Parcel lot) throws IOException {
        assertThat(server.depot().resolve(lot.name())).hasSameBinaryContentAs(lot.path());
        try (Stream<Path> files = Files.list(server.depot())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void by_webdav_a_lot_gets_its_name_when_it_is_whole() throws Exception {
        Parcel lot = outbox.lot("Lot élèves.zip");
        assertThat(outbox.deliver(server.address(true), lot)).isEmpty();
        hasWholeAndAlone(lot);
        assertThat(server.requests)
                .extracting(request -> request.replaceAll(" .*(part|zip)$", " $1"))
                .containsExactly("GET zip", "PUT part", "MOVE part", "HEAD zip");
        assertThat(outbox.answers).singleElement().asString().startsWith("HTTP 201");
    }

    @Test
    void by_put_a_lot_arrives_with_one_request() throws Exception {
        Parcel lot = outbox.lot("a.zip");
        assertThat(outbox.deliver(server.address(false), lot)).isEmpty();
        hasWholeAndAlone(lot);
        assertThat(server.requests).containsExactly("PUT /depot/a.zip");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_lot_that_is_there_already_is_left_as_it_is(boolean webdav) throws Exception {
        Parcel lot = outbox.lot("a.zip");
        Path there = Files.copy(lot.path(), server.depot().resolve("a.zip"));
        Object before = Files.readAttributes(there, "lastModifiedTime,fileKey");
        assertThat(outbox.deliver(server.address(webdav), lot)).isEmpty();
        assertThat(Files.readAttributes(there, "lastModifiedTime,fileKey")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_new_lot_replaces_the_one_that_we_delivered_before_and_no_other_file(boolean webdav) throws Exception {
        Parcel old = outbox.lot("a.zip", 1000, 1);
        outbox.deliver(server.address(webdav), old);
        Parcel corrected = outbox.lot("a.zip");
        assertThat(outbox.deliver(server.address(webdav), corrected)).contains(Code.OTHER_FILE_THERE);
        assertThat(server.depot().resolve("a.zip")).hasSize(1000);
        assertThat(outbox.deliver(server.address(webdav), corrected, old.sha256()))
                .isEmpty();
        hasWholeAndAlone(corrected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_line_that_is_cut_in_the_middle_leaves_no_half_lot_and_the_next_attempt_delivers_one(boolean webdav)
            throws Exception {
        Parcel lot = outbox.lot("a.zip");
        try (CuttingProxy line = new CuttingProxy(server.port(), 100_000L, 100_000L)) {
            assertThat(outbox.deliver(WebServer.address(line.port(), webdav, identity.certificate()), lot))
                    .isEmpty();
        }
        assertThat(outbox.failures).extracting(DeliveryFailure::code).containsOnly(Code.DELIVERY_INTERRUPTED);
        hasWholeAndAlone(lot);
    }

    @Test
    void a_certificate_of_nobody_we_know_is_refused() throws Exception {
        assertThat(outbox.deliver(WebServer.address(server.port(), true, null), outbox.lot("a.zip")))
                .contains(Code.CERTIFICATE_REFUSED);
        assertThat(server.requests).isEmpty();
        assertThat(outbox.waits).isEmpty();
    }

    @Test
    void a_certificate_of_another_server_is_refused() throws Exception {
        try (WebServer stranger = new WebServer(Files.createDirectory(folder.resolve("stranger")), another)) {
            assertThat(outbox.deliver(stranger.address(true), outbox.lot("a.zip")))
                    .contains(Code.CERTIFICATE_REFUSED);
            assertThat(stranger.requests).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_tried_once_and_never_shown() throws Exception {
        Address address = new Address.Web(
                server.address(true).url(), true, new Login("lycee", new Secret("hush-hush")), identity.certificate());
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.LOGIN_REFUSED);
        assertThat(outbox.waits).isEmpty();
        assertThat(outbox.failures.toString() + address).doesNotContain("hush-hush");
    }

    @ParameterizedTest
    @ValueSource(ints = {507, 403, 413})
    void a_server_that_is_full_or_refuses_is_told_in_its_words(int status) throws Exception {
        server.refusals.add(status);
        assertThat(outbox.deliver(server.address(true), outbox.lot("a.zip"))).contains(Code.DESTINATION_REFUSES);
        assertThat(outbox.failures).singleElement().asString().contains("HTTP " + status);
        assertThat(server.depot()).isEmptyDirectory();
    }

    @Test
    void a_server_that_is_busy_is_tried_again() throws Exception {
        server.refusals.addAll(List.of(503, 502, 429));
        Parcel lot = outbox.lot("a.zip");
        assertThat(outbox.deliver(server.address(true), lot)).isEmpty();
        assertThat(outbox.waits).hasSize(3);
        hasWholeAndAlone(lot);
    }

    @Test
    void a_redirection_is_not_followed() throws Exception {
        server.refusals.add(307);
        assertThat(outbox.deliver(server.address(true), outbox.lot("a.zip"))).contains(Code.DESTINATION_REFUSES);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_folder_that_is_missing_is_told(boolean webdav) throws Exception {
        Files.delete(server.depot());
        assertThat(outbox.deliver(server.address(webdav), outbox.lot("a.zip")))
                .contains(Code.DESTINATION_FOLDER_MISSING);
    }

    @Test
    void what_a_server_kept_of_a_put_that_was_cut_off_is_replaced() throws Exception {
        Parcel lot = outbox.lot("a.zip");
        byte[] bytes = Files.readAllBytes(lot.path());
        for (int kept : new int[] {0, 100_000, Outbox.SIZE - 1}) {
            Files.write(server.depot().resolve("a.zip"), java.util.Arrays.copyOf(bytes, kept));
            assertThat(outbox.deliver(server.address(false), lot)).isEmpty();
            hasWholeAndAlone(lot);
        }
    }

    @Test
    void a_lot_that_is_changed_while_it_is_sent_does_not_arrive_whole() throws Exception {
        Parcel lot = outbox.lot("a.zip");
        byte[] bytes = Files.readAllBytes(lot.path());
        bytes[Outbox.SIZE - 1]++;
        Link link = new WebTransport(server.address(false)).open();
        Files.write(lot.path(), bytes);
        assertThatThrownBy(() -> link.deliver(new Consignment(lot, List.of(), List.of())))
                .isInstanceOfSatisfying(
                        DeliveryFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(Code.LOT_CHANGED));
        Path remains = server.depot().resolve("a.zip");
        assertThat(Files.notExists(remains) || Files.size(remains) < Outbox.SIZE)
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/depot", "https://user:pass@localhost/", "https://localhost/?x"})
    void only_the_https_address_of_a_folder_is_one(String url) {
        assertThatThrownBy(() -> new Address.Web(URI.create(url), true, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
