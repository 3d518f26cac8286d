package fr.certigrille.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.store.Delivery.Due;
import fr.certigrille.store.Delivery.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStoreTest {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-06-12T13:00:00Z");
    private static final Due A = due("rectorat", "a");
    private static final Due B = due("rectorat", "b");
    private static final String JOB = "fin";
    private static final List<String> PLACES = List.of("sftp://depot", "sftp://autre");

    private Database database;
    private DeliveryStore deliveries;

    private static Due due(String destination, String content) {
        return new Due(destination, "sftp://depot", "lot.zip", "JURY", content.repeat(64), 10);
    }

    private void plan(Due... due) {
        deliveries.plan(JOB, List.of(due), PLACES);
    }

    private void open(TestDatabases kind) throws Exception {
        database = Database.open(kind.empty());
        deliveries = new DeliveryStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void deliver(Due due, Instant when) {
        long id = id(due);
        deliveries.begun(id, when);
        deliveries.delivered(id, when, "250 OK", null);
    }

    private long id(Due due) {
        return deliveries.standing(JOB).stream()
                .filter(each -> each.parcel().equals(due))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_planned_is_due_once_however_often_it_is_planned(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        plan(A);
        assertThat(deliveries.open(JOB)).singleElement().satisfies(open -> {
            assertThat(open.parcel()).isEqualTo(A);
            assertThat(open.state()).isEqualTo(State.DUE);
            assertThat(open.attempts()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_receipt_stands_and_what_arrived_is_not_due_again(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliver(A, NOON);
        plan(A);
        assertThat(deliveries.open(JOB)).isEmpty();
        assertThat(deliveries.standing(JOB)).singleElement().satisfies(receipt -> {
            assertThat(receipt.state()).isEqualTo(State.DELIVERED);
            assertThat(receipt.deliveredAt()).isEqualTo(NOON);
            assertThat(receipt.answer()).isEqualTo("250 OK");
            assertThat(receipt.attempts()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_lot_made_anew_takes_the_place_of_the_one_that_did_not_arrive(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        plan(B);
        assertThat(deliveries.open(JOB)).extracting(Delivery::parcel).containsExactly(B);
    }

    @ParameterizedTest
    @EnumSource
    void a_lot_that_becomes_what_it_was_before_is_due_again(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliver(A, NOON);
        plan(B);
        assertThat(deliveries.earlier(B)).containsExactly(A.sha256());
        deliver(B, ONE);
        plan(A);
        assertThat(deliveries.open(JOB)).extracting(Delivery::parcel).containsExactly(A);
        assertThat(deliveries.earlier(A)).containsExactly(B.sha256());
        deliver(A, ONE.plusSeconds(1));
        plan(A);
        assertThat(deliveries.open(JOB)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void another_address_is_another_place(TestDatabases kind) throws Exception {
        open(kind);
        Due moved = new Due(A.destination(), "sftp://autre", A.file(), A.kind(), A.sha256(), A.bytes());
        plan(A);
        deliver(A, NOON);
        plan(moved);
        assertThat(deliveries.open(JOB)).extracting(Delivery::parcel).containsExactly(moved);
        assertThat(deliveries.earlier(moved)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_stands_until_the_lot_arrives_and_the_others_wait(TestDatabases kind) throws Exception {
        open(kind);
        Due other = new Due(A.destination(), A.address(), "other.zip", A.kind(), A.sha256(), A.bytes());
        plan(A, other);
        Finding refused = Finding.of(Code.DESTINATION_REFUSES, Place.of("rectorat", "lot.zip"), "HTTP 507");
        deliveries.failed(id(A), State.DUE, refused);
        assertThat(deliveries.findings(JOB))
                .containsExactly(refused, Finding.of(Code.LOTS_WAIT, Place.of("rectorat"), "1"));
        deliver(A, NOON);
        deliver(other, NOON);
        assertThat(deliveries.findings(JOB)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_begun_and_not_ended_says_so(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliveries.begun(id(A), NOON);
        plan(A);
        assertThat(deliveries.open(JOB)).singleElement().satisfies(open -> {
            assertThat(open.state()).isEqualTo(State.SENDING);
            assertThat(open.begunAt()).isEqualTo(NOON);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_lot_that_arrived_and_no_longer_stands_is_told_once(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliver(A, NOON);
        plan();
        assertThat(deliveries.findings(JOB)).extracting(Finding::code).containsExactly(Code.LOT_NO_LONGER_STANDS);
        plan();
        assertThat(deliveries.findings(JOB)).isEmpty();
        plan(B);
        assertThat(deliveries.earlier(B)).containsExactly(A.sha256());
    }

    @ParameterizedTest
    @EnumSource
    void a_destination_that_is_given_up_is_not_told_of(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliver(A, NOON);
        deliveries.plan(JOB, List.of(), List.of());
        assertThat(deliveries.findings(JOB)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void one_job_leaves_the_deliveries_of_another_alone(TestDatabases kind) throws Exception {
        open(kind);
        plan(A);
        deliveries.plan("nuit", List.of(due("partage", "c")), PLACES);
        deliveries.plan("nuit", List.of(), PLACES);
        assertThat(deliveries.open(JOB)).hasSize(1);
        assertThat(deliveries.open("nuit")).isEmpty();
        assertThat(deliveries.having(A.sha256())).isEmpty();
        deliver(A, NOON);
        assertThat(deliveries.having(A.sha256())).containsExactly("rectorat");
    }
}
