package fr.certigrille.job.delivery;

import fr.certigrille.delivery.transport.Backoff;
import fr.certigrille.delivery.transport.CourierSettings;
import fr.certigrille.finding.Messages;
import fr.certigrille.job.lot.LotParcels;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.StoppablePause;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.DeliveryStore;
import fr.certigrille.store.LotStore;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.step.Step;

/** Delivers lots to the destinations of a job file. Input: lots. Output: their receipts. */
public final class DeliverStep {

    private final JobFile file;
    private final Messages messages;
    private final Database database;

    /**
     * Takes what is to be delivered.
     *
     * @param messages words of letters
     */
    public DeliverStep(JobFile file, Messages messages, Database database) {
        this.file = file;
        this.messages = messages;
        this.database = database;
    }

    public Step build(BatchTools tools) {
        BooleanSupplier stopped = () -> tools.isStopping(file.job());
        CourierSettings settings =
                new CourierSettings(messages, Clock.systemUTC(), Backoff.DEFAULT, new StoppablePause(stopped));
        DeliveryStore deliveries = new DeliveryStore(database);
        DeliveryPlan plan = new DeliveryPlan(file.job(), file.deliver(), deliveries);
        LotParcels lots = new LotParcels(new LotStore(database), file.outputFolder());
        return tools.outwardStep(RunStep.DELIVER, new DeliverTasklet(plan, lots, deliveries, settings, stopped));
    }
}
