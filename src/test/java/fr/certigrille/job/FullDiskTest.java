package fr.certigrille.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.file.PrivateFiles;
import fr.certigrille.file.SmallDisk;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.report.RunReport.Status;
import fr.certigrille.store.DatabaseSettings;
import fr.certigrille.store.PostgresServer;
import fr.certigrille.store.TestDatabases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule: a full disk fails the run and says so; with space again, the same command ends it as if nothing had been. */
@Timeout(120)
class FullDiskTest {

    private static final Evaluations[] CLASS = IntStream.range(0, 12)
            .mapToObj(i -> Evaluations.complete().numbered("01" + (1000 + i)).appreciation("Bien. ".repeat(300)))
            .toArray(Evaluations[]::new);

    @TempDir
    private Path folder;

    private Map<String, String> unbroken() throws Exception {
        JobFolder other = new JobFolder(Files.createDirectory(folder.resolve("unbroken")), TestDatabases.H2);
        other.drop("a.xlsx", CLASS).run();
        return other.pdfs();
    }

    private static List<Code> told(JobFolder job) throws Exception {
        try {
            RunReport report = job.run();
            assertThat(report.status()).isEqualTo(Status.FAILED);
            return report.findings().stream().map(Finding::code).toList();
        } catch (FindingException failure) {
            return failure.findings().stream().map(Finding::code).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_full_output_disk_leaves_whole_files_only(TestDatabases kind) throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("job/output"), "4m")) {
            JobFolder job = new JobFolder(folder.resolve("job"), kind).drop("a.xlsx", CLASS);
            Path ballast = disk.fill(900_000);
            assertThat(told(job)).contains(Code.DISK_FULL);
            assertThat(job.pdfs()).isNotEmpty().hasSizeLessThan(24);
            Map<String, String> before = job.pdfs();
            try (Stream<Path> files = Files.walk(job.output())) {
                assertThat(files.filter(PrivateFiles::isLeftover)).isEmpty();
            }
            Files.delete(ballast);
            assertThat(job.run().status()).isEqualTo(Status.DONE);
            assertThat(job.pdfs()).containsAllEntriesOf(before).isEqualTo(unbroken());
        }
    }

    @Test
    void a_full_disk_of_the_embedded_database_loses_nothing() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("data"), "4m")) {
            JobFolder job = new JobFolder(folder.resolve("job"), DatabaseSettings.embedded(disk.folder()));
            job.drop("empty.xlsx").run();
            Path ballast = disk.fill(20_000);
            job.drop("a.xlsx", CLASS);
            assertThat(told(job)).contains(Code.DATABASE_FULL);
            Files.delete(ballast);
            assertThat(job.run().status()).isEqualTo(Status.DONE);
            assertThat(job.pdfs()).isEqualTo(unbroken());
        }
    }

    @Test
    void a_full_disk_of_the_database_server_loses_nothing() throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("disk"), "120m");
                PostgresServer server = new PostgresServer(disk.folder().resolve("postgres"))) {
            JobFolder job = new JobFolder(folder.resolve("job"), server.settings());
            job.drop("empty.xlsx").run();
            Path ballast = disk.fill(0);
            job.drop("a.xlsx", CLASS);
            Throwable ignored = catchThrowable(() -> assertThat(told(job)).contains(Code.DATABASE_FULL));
            Files.delete(ballast);
            assertThat(ignored).isNull();
            assertThat(job.run().status()).isEqualTo(Status.DONE);
            assertThat(job.pdfs()).isEqualTo(unbroken());
        }
    }
}
