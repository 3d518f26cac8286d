package fr.certigrille.delivery.transport;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes lots to one destination over one open way, and tries again when it is cut. */
public final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** An attempt that brings a lot further by so many bytes is none in vain: a slow line gets there in the end. */
    private static final long STRIDE = 64 * 1024;

    private final String destination;
    private final Transport transport;
    private final Backoff backoff;
    private final Pause pause;
    private @Nullable Link link;

    public Courier(Destination destination, CourierSettings settings) {
        this(
                destination.name(),
                Transport.to(destination.address(), settings.messages(), settings.clock()),
                settings.backoff(),
                settings.pause());
    }

    Courier(String destination, Transport transport, Backoff backoff, Pause pause) {
        this.destination = destination;
        this.transport = transport;
        this.backoff = backoff;
        this.pause = pause;
    }

    /**
     * Delivers a lot, or gives up until the next run.
     *
     * @throws DeliveryFailure the last failure, which the ledger has too
     * @throws InterruptedException if there is no more time to wait for another attempt
     */
    public void deliver(Consignment consignment, Ledger ledger) throws DeliveryFailure, InterruptedException {
        long arrived = 0;
        int inVain = 0;
        while (true) {
            try {
                ledger.delivered(attempt(consignment, ledger));
                return;
            } catch (DeliveryFailure failure) {
                // What a server says may name people: it is for the user, not for the log.
                LOG.warn(
                        "Delivery to {} failed with {} after {}",
                        destination,
                        failure.code().id(),
                        Answer.kindOf(failure));
                ledger.failed(failure);
                inVain = failure.arrived() >= arrived + STRIDE ? 1 : inVain + 1;
                arrived = Math.max(arrived, failure.arrived());
                recover(failure, inVain);
            }
        }
    }

    private String attempt(Consignment consignment, Ledger ledger) throws DeliveryFailure {
        consignment.parcel().verify();
        Link open = link == null ? transport.open() : link;
        link = open;
        ledger.begun();
        return open.deliver(consignment);
    }

    private void recover(DeliveryFailure failure, int inVain) throws DeliveryFailure, InterruptedException {
        if (!failure.isOfTheLot()) {
            close();
        }
        Optional<Duration> wait = failure.isPassing() ? backoff.after(inVain) : Optional.empty();
        if (wait.isEmpty()) {
            throw failure;
        }
        pause.pass(wait.get());
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
