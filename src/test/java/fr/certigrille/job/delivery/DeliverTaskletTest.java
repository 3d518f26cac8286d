package fr.certigrille.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.transport.Address;
import fr.certigrille.delivery.transport.Backoff;
import fr.certigrille.delivery.transport.CourierSettings;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.Parcel;
import fr.certigrille.file.NameGlob;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.store.Database;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.test.MetaDataInstanceFactory;

class DeliverTaskletTest {

    private static final String JOB = "essai";

    @TempDir
    private Path folder;

    private Database database;
    private DeliveryStore deliveries;
    private final List<Destination> destinations = new ArrayList<>();
    private final List<Parcel> lots = new ArrayList<>();
    private boolean stopped;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(TestDatabases.H2.empty());
        deliveries = new DeliveryStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Path destination(String name, String files, Audience... kinds) throws IOException {
        Path depot = Files.createDirectories(folder.resolve(name));
        destinations.add(new Destination(name, Set.of(kinds), new NameGlob(files), new Address.Folder(depot)));
        return depot;
    }

    private Parcel lot(String name, Audience kind, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Parcel lot = new Parcel(name, kind, file, Sha256.of(file), Files.size(file));
        lots.removeIf(other -> other.name().equals(name));
        lots.add(lot);
        return lot;
    }

    /** Runs the step as a run of its own; answers how many lots arrived. */
    private long run() {
        CourierSettings settings = new CourierSettings(
                new Messages(Locale.FRENCH), Clock.systemUTC(), new Backoff(java.time.Duration.ZERO, 0), time -> {});
        DeliverTasklet tasklet = new DeliverTasklet(
                new DeliveryPlan(JOB, destinations, deliveries), () -> lots, deliveries, settings, () -> stopped);
        StepContribution contribution = new StepContribution(MetaDataInstanceFactory.createStepExecution());
        RepeatStatus status = RepeatStatus.CONTINUABLE;
        while (status == RepeatStatus.CONTINUABLE) {
            status = tasklet.execute(contribution, null);
        }
        return contribution.getWriteCount();
    }

    private List<Code> findings() {
        return deliveries.findings(JOB).stream().map(Finding::code).toList();
    }

    @Test
    void a_lot_only_goes_where_its_kind_is_taken() throws Exception {
        Path rectorat = destination("rectorat", "*", Audience.JURY);
        Path candidats = destination("candidats", "*", Audience.CANDIDATE);
        lot("jury.zip", Audience.JURY, "VI-3");
        lot("candidats.zip", Audience.CANDIDATE, "VI-4");
        assertThat(run()).isEqualTo(2);
        assertThat(rectorat.toFile().list()).containsExactly("jury.zip");
        assertThat(candidats.toFile().list()).containsExactly("candidats.zip");
    }

    @Test
    void a_lot_only_goes_where_its_name_is_taken() throws Exception {
        Path bordeaux = destination("bordeaux", "*Bordeaux*", Audience.JURY);
        Path lille = destination("lille", "*lille*", Audience.JURY);
        lot("Lot_Bordeaux.zip", Audience.JURY, "1");
        lot("Lot_Lille.zip", Audience.JURY, "2");
        run();
        assertThat(bordeaux.toFile().list()).containsExactly("Lot_Bordeaux.zip");
        assertThat(lille.toFile().list()).containsExactly("Lot_Lille.zip");
    }

    @Test
    void a_destination_that_fails_does_not_stop_the_others_and_is_tried_again_by_the_next_run() throws Exception {
        Path absent = destination("absent", "*", Audience.JURY);
        Path present = destination("present", "*", Audience.JURY);
        Files.delete(absent);
        lot("a.zip", Audience.JURY, "a");
        lot("b.zip", Audience.JURY, "b");
        assertThat(run()).isEqualTo(2);
        assertThat(present.toFile().list()).containsExactlyInAnyOrder("a.zip", "b.zip");
        assertThat(findings()).containsExactly(Code.DESTINATION_FOLDER_MISSING, Code.LOTS_WAIT);
        Files.createDirectory(absent);
        assertThat(run()).isEqualTo(2);
        assertThat(absent.toFile().list()).containsExactlyInAnyOrder("a.zip", "b.zip");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_fault_of_one_lot_does_not_stop_the_others() throws Exception {
        Path depot = destination("depot", "*", Audience.JURY);
        Parcel changed = lot("a.zip", Audience.JURY, "a");
        lot("b.zip", Audience.JURY, "b");
        Files.writeString(changed.path(), "A");
        assertThat(run()).isEqualTo(1);
        assertThat(depot.toFile().list()).containsExactly("b.zip");
        assertThat(findings()).containsExactly(Code.LOT_CHANGED);
    }

    @Test
    void what_arrived_is_not_sent_again_even_if_the_receiver_took_it_away() throws Exception {
        Path depot = destination("depot", "*", Audience.JURY);
        lot("a.zip", Audience.JURY, "a");
        run();
        Files.delete(depot.resolve("a.zip"));
        assertThat(run()).isZero();
        assertThat(depot).isEmptyDirectory();
    }

    @Test
    void a_lot_that_arrived_before_its_receipt_was_written_is_not_sent_again() throws Exception {
        Path depot = destination("depot", "*", Audience.JURY);
        lot("a.zip", Audience.JURY, "a");
        run();
        Object before = Files.readAttributes(depot.resolve("a.zip"), "lastModifiedTime,fileKey");
        Delivery receipt = deliveries.standing(JOB).get(0);
        deliveries.begun(receipt.id(), java.time.Instant.EPOCH);
        run();
        assertThat(deliveries.standing(JOB)).extracting(Delivery::state).containsExactly(Delivery.State.DELIVERED);
        assertThat(Files.readAttributes(depot.resolve("a.zip"), "lastModifiedTime,fileKey"))
                .isEqualTo(before);
    }

    @Test
    void a_corrected_lot_replaces_the_one_that_was_delivered() throws Exception {
        Path depot = destination("depot", "*", Audience.JURY);
        lot("a.zip", Audience.JURY, "12/20");
        run();
        lot("a.zip", Audience.JURY, "13/20");
        assertThat(run()).isEqualTo(1);
        assertThat(depot.resolve("a.zip")).hasContent("13/20");
        assertThat(depot.toFile().list()).hasSize(1);
    }

    @Test
    void a_destination_that_no_longer_takes_a_kind_gets_none_of_what_was_still_to_be_sent() throws Exception {
        Path absent = destination("depot", "*", Audience.JURY, Audience.CANDIDATE);
        Files.delete(absent);
        lot("candidats.zip", Audience.CANDIDATE, "VI-4");
        run();
        destinations.clear();
        Path depot = destination("depot", "*", Audience.JURY);
        assertThat(run()).isZero();
        assertThat(depot).isEmptyDirectory();
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_message_about_a_lot_waits_until_the_lot_is_where_it_has_to_be() throws Exception {
        Path absent = destination("depot", "*", Audience.JURY);
        Files.delete(absent);
        Address mail = new Address.Mail(
                "localhost", 1, false, null, "cg@lycee.example", List.of("rectorat@ac.example"), false, 1, null);
        destinations.add(0, new Destination("courriel", Set.of(Audience.JURY), new NameGlob("*"), mail));
        lot("a.zip", Audience.JURY, "a");
        run();
        assertThat(findings()).containsExactly(Code.DESTINATION_FOLDER_MISSING, Code.LOTS_WAIT);
        Files.createDirectory(absent);
        run();
        assertThat(findings()).containsExactly(Code.DESTINATION_UNREACHABLE);
    }

    @Test
    void a_run_that_is_asked_to_stop_sends_no_more() throws Exception {
        Path depot = destination("depot", "*", Audience.JURY);
        lot("a.zip", Audience.JURY, "a");
        stopped = true;
        assertThat(run()).isZero();
        assertThat(depot).isEmptyDirectory();
        stopped = false;
        assertThat(run()).isEqualTo(1);
    }

    @Test
    void the_receipt_says_what_where_when_and_what_the_receiver_answered() throws Exception {
        destination("depot", "*", Audience.JURY);
        Parcel lot = lot("a.zip", Audience.JURY, "a");
        run();
        assertThat(deliveries.standing(JOB)).singleElement().satisfies(receipt -> {
            assertThat(receipt.parcel().sha256()).isEqualTo(lot.sha256());
            assertThat(receipt.state()).isEqualTo(Delivery.State.DELIVERED);
            assertThat(receipt.attempts()).isEqualTo(1);
            assertThat(receipt.deliveredAt()).isNotNull();
            assertThat(receipt.answer()).endsWith("a.zip");
        });
    }
}
