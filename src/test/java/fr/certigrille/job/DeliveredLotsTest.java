package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.lot.Division;
import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.transport.Address;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.SftpServer;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.file.NameGlob;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.store.TestDatabases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From workbooks to the receiver: what a job's lots are at their destinations. */
class DeliveredLotsTest {

    private static final LotSettings BY_CLASS = new LotSettings(Division.CLASS, false, LotSettings.UNLIMITED);
    private static final Evaluations ZOE = Evaluations.complete();

    @TempDir
    private Path folder;

    private Destination folder(String name, Audience kind) throws IOException {
        Path depot = Files.createDirectories(folder.resolve(name));
        return destination(name, kind, new Address.Folder(depot));
    }

    private static Destination destination(String name, Audience kind, Address address) {
        return new Destination(name, Set.of(kind), new NameGlob("*"), address);
    }

    private Path only(String depot) {
        String[] names = folder.resolve(depot).toFile().list();
        assertThat(names).hasSize(1);
        return folder.resolve(depot).resolve(names[0]);
    }

    @ParameterizedTest
    @EnumSource
    void each_lot_is_where_it_has_to_be_once_and_nowhere_else(TestDatabases kind) throws Exception {
        KeyPair key = SftpServer.ecKey();
        try (SftpServer server = new SftpServer(folder.resolve("server"), key)) {
            Path knownHosts = SftpServer.knownHosts(folder.resolve("known_hosts"), server.port(), key);
            JobFolder job = new JobFolder(folder, kind)
                    .lots(BY_CLASS)
                    .deliver(
                            destination("rectorat", Audience.JURY, SftpServer.address(server.port(), knownHosts)),
                            folder("candidats", Audience.CANDIDATE));
            RunReport report = job.drop("a.xlsx", ZOE).run();
            assertThat(report.delivered()).isEqualTo(2);
            assertThat(report.findings()).isEmpty();
            assertThat(only("server/depot").toString()).contains("VI-3");
            assertThat(only("candidats").toString()).contains("VI-4");
            assertThat(job.run().changedNothing()).isTrue();
        }
    }

    @Test
    void a_corrected_mark_reaches_the_receiver_in_the_place_of_the_former() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2).lots(BY_CLASS).deliver(folder("depot", Audience.JURY));
        job.drop("a.xlsx", ZOE).run();
        String before = Sha256.of(only("depot"));
        assertThat(job.drop("a.xlsx", ZOE.marked("15")).run().delivered()).isEqualTo(1);
        assertThat(Sha256.of(only("depot"))).isNotEqualTo(before);
    }

    @Test
    void a_blocked_lot_is_not_sent_and_what_was_sent_before_is_told() throws Exception {
        JobFolder job = new JobFolder(folder, TestDatabases.H2).lots(BY_CLASS).deliver(folder("depot", Audience.JURY));
        job.drop("a.xlsx", ZOE).run();
        String before = Sha256.of(only("depot"));
        RunReport blocked = job.drop(
                        "a.xlsx",
                        ClassWorkbook.of(Evaluations.SLAM, ZOE.value()).set(0, Field.level("C1"), "X"))
                .run();
        assertThat(blocked.delivered()).isZero();
        assertThat(blocked.findings()).extracting(Finding::code).contains(Code.LOT_BLOCKED, Code.LOT_NO_LONGER_STANDS);
        assertThat(Sha256.of(only("depot"))).isEqualTo(before);
    }

    @Test
    void a_destination_that_fails_lets_the_run_end_with_errors_and_the_next_run_delivers() throws Exception {
        Destination depot = folder("depot", Audience.JURY);
        Files.delete(folder.resolve("depot"));
        JobFolder job = new JobFolder(folder, TestDatabases.H2).lots(BY_CLASS).deliver(depot);
        RunReport report = job.drop("a.xlsx", ZOE).run();
        assertThat(report.status()).isEqualTo(RunReport.Status.DONE);
        assertThat(report.hasErrors()).isTrue();
        Files.createDirectory(folder.resolve("depot"));
        assertThat(job.run().delivered()).isEqualTo(1);
        assertThat(job.run().hasErrors()).isFalse();
    }
}
