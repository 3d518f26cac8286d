package fr.certigrille.job.delivery;

import fr.certigrille.delivery.transport.Backoff;
import fr.certigrille.delivery.transport.CourierSettings;
import fr.certigrille.delivery.transport.Parcel;
import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.Annex.Audience;
import fr.certigrille.job.run.StoppablePause;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.store.Database;
import fr.certigrille.store.DeliveryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.test.MetaDataInstanceFactory;

/** The step that delivers, in a process of its own, which a test may kill. */
public final class DeliveryProcess {

    private DeliveryProcess() {}

    static Process start(Path jobFile, Path lot, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcertigrille.home=" + jobFile.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                DeliveryProcess.class.getName(),
                jobFile.toString(),
                lot.toString());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(jobFile.resolveSibling("told.txt").toFile());
        return builder.start();
    }

    /** Delivers one lot by a job file. */
    public static void main(String[] arguments) throws Exception {
        JobFile job = new JobFileReader(System.getenv(), Locale.FRENCH).read(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        Parcel lot = new Parcel(file.getFileName().toString(), Audience.JURY, file, Sha256.of(file), Files.size(file));
        try (Database database = Database.open(job.database())) {
            DeliveryStore deliveries = new DeliveryStore(database);
            CourierSettings settings = new CourierSettings(
                    new Messages(Locale.FRENCH), Clock.systemUTC(), Backoff.DEFAULT, new StoppablePause(() -> false));
            DeliveryPlan plan = new DeliveryPlan(job.job(), job.deliver(), deliveries);
            DeliverTasklet tasklet = new DeliverTasklet(plan, () -> List.of(lot), deliveries, settings, () -> false);
            StepContribution contribution = new StepContribution(MetaDataInstanceFactory.createStepExecution());
            RepeatStatus status = RepeatStatus.CONTINUABLE;
            while (status == RepeatStatus.CONTINUABLE) {
                status = tasklet.execute(contribution, null);
            }
            System.exit((int) contribution.getWriteCount());
        }
    }
}
