package fr.certigrille.job.delivery;

import fr.certigrille.delivery.transport.Consignment;
import fr.certigrille.delivery.transport.Courier;
import fr.certigrille.delivery.transport.CourierSettings;
import fr.certigrille.delivery.transport.DeliveryFailure;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.Parcel;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Serves one destination per call. One that cannot be reached keeps no other from its lots; what did not arrive is for the next
 * run.
 */
final class DeliverTasklet implements Tasklet {

    private final DeliveryPlan plan;
    private final Supplier<List<Parcel>> lots;
    private final DeliveryStore deliveries;
    private final CourierSettings settings;
    private final BooleanSupplier stopped;
    private @Nullable Queue<Destination> destinations;

    /**
     * Makes a tasklet.
     *
     * @param lots those that there are when the step begins
     * @param stopped whether the run was asked to stop
     */
    DeliverTasklet(
            DeliveryPlan plan,
            Supplier<List<Parcel>> lots,
            DeliveryStore deliveries,
            CourierSettings settings,
            BooleanSupplier stopped) {
        this.plan = plan;
        this.lots = lots;
        this.deliveries = deliveries;
        this.settings = settings;
        this.stopped = stopped;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (destinations == null) {
            plan.set(lots.get());
            destinations = new ArrayDeque<>(plan.destinations());
        }
        Destination next = destinations.poll();
        if (next != null) {
            contribution.incrementWriteCount(serve(next));
        }
        return RepeatStatus.continueIf(!destinations.isEmpty());
    }

    /** Answers how many lots arrived. */
    private int serve(Destination destination) {
        int arrived = 0;
        try (Courier courier = new Courier(destination, settings)) {
            for (Delivery open : plan.open(destination)) {
                Optional<Consignment> consignment = plan.consignment(destination, open);
                if (consignment.isPresent() && !stopped.getAsBoolean()) {
                    arrived += deliver(
                            courier,
                            consignment.get(),
                            new DeliveryLedger(deliveries, settings.clock(), open, destination));
                }
            }
        } catch (DeliveryFailure theDestination) {
            // in the ledger; the other lots would fare no better
        } catch (InterruptedException stop) {
            // asked to; Spring Batch sees it after this call
        }
        return arrived;
    }

    private static int deliver(Courier courier, Consignment consignment, DeliveryLedger ledger)
            throws DeliveryFailure, InterruptedException {
        try {
            courier.deliver(consignment, ledger);
            return 1;
        } catch (DeliveryFailure failure) {
            if (failure.isOfTheLot()) {
                return 0;
            }
            throw failure;
        }
    }
}
