package fr.certigrille.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {

    @TempDir
    private Path folder;

    private Path depot;
    private Outbox outbox;
    private Address address;

    @BeforeEach
    void prepare() throws IOException {
        depot = Files.createDirectory(folder.resolve("depot"));
        outbox = new Outbox(folder);
        address = new Address.Folder(depot);
    }

    @Test
    void a_lot_arrives_whole_and_alone() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        assertThat(outbox.deliver(address, lot)).isEmpty();
        assertThat(depot.resolve("a.zip")).hasSameBinaryContentAs(lot.path());
        assertThat(depot).isDirectoryContaining("glob:**a.zip").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_lot_that_is_there_already_is_left_as_it_is() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        outbox.deliver(address, lot);
        Object before = Files.readAttributes(depot.resolve("a.zip"), "lastModifiedTime,fileKey");
        assertThat(outbox.deliver(address, lot)).isEmpty();
        assertThat(Files.readAttributes(depot.resolve("a.zip"), "lastModifiedTime,fileKey"))
                .isEqualTo(before);
    }

    @Test
    void a_new_lot_replaces_the_one_that_we_delivered_before() throws IOException {
        Parcel old = outbox.lot("a.zip", 1000, 1);
        outbox.deliver(address, old);
        Parcel corrected = outbox.lot("a.zip", 2000, 2);
        assertThat(outbox.deliver(address, corrected, old.sha256())).isEmpty();
        assertThat(depot.resolve("a.zip")).hasSameBinaryContentAs(corrected.path());
    }

    @Test
    void a_file_that_is_not_ours_is_never_replaced() throws IOException {
        Files.writeString(depot.resolve("a.zip"), "of somebody else");
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.OTHER_FILE_THERE);
        assertThat(depot.resolve("a.zip")).hasContent("of somebody else");
    }

    @Test
    void a_lot_that_was_changed_since_it_was_made_is_not_sent() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        byte[] bytes = Files.readAllBytes(lot.path());
        bytes[bytes.length - 1]++;
        Files.write(lot.path(), bytes);
        assertThat(outbox.deliver(address, lot)).contains(Code.LOT_CHANGED);
        assertThat(depot).isEmptyDirectory();
        assertThat(outbox.begun).isZero();
    }

    @Test
    void a_lot_that_is_gone_is_told() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        Files.delete(lot.path());
        assertThat(outbox.deliver(address, lot)).contains(Code.LOT_CHANGED);
    }

    @Test
    void a_folder_that_is_missing_is_not_made_since_its_share_may_not_be_mounted() throws IOException {
        Files.delete(depot);
        assertThat(outbox.deliver(address, outbox.lot("a.zip"))).contains(Code.DESTINATION_FOLDER_MISSING);
        assertThat(depot).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void who_may_look_into_the_folder_may_read_the_lot_and_no_one_else() throws IOException {
        Files.setPosixFilePermissions(depot, PosixFilePermissions.fromString("rwxr-x---"));
        outbox.deliver(address, outbox.lot("a.zip"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(depot.resolve("a.zip"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void remains_of_an_attempt_that_was_cut_off_are_written_over() throws IOException {
        Parcel lot = outbox.lot("a.zip");
        Files.write(depot.resolve(lot.partName()), new byte[Outbox.SIZE * 2]);
        assertThat(outbox.deliver(address, lot)).isEmpty();
        assertThat(depot.resolve("a.zip")).hasSameBinaryContentAs(lot.path());
        assertThat(depot).isDirectoryNotContaining("glob:**.part");
    }
}
