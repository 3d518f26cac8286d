package fr.certigrille.job.delivery;

import fr.certigrille.delivery.transport.DeliveryFailure;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.Ledger;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.Delivery.State;
import fr.certigrille.store.DeliveryStore;
import java.time.Clock;

/** Writes what becomes of a delivery into the database, before and after. */
final class DeliveryLedger implements Ledger {

    private final DeliveryStore deliveries;
    private final Clock clock;
    private final Delivery delivery;
    private final boolean canBeLookedAt;
    private boolean inDoubt;

    DeliveryLedger(DeliveryStore deliveries, Clock clock, Delivery delivery, Destination destination) {
        this.deliveries = deliveries;
        this.clock = clock;
        this.delivery = delivery;
        this.canBeLookedAt = destination.address().canBeLookedAt();
        this.inDoubt = delivery.state() == State.SENDING;
    }

    @Override
    public void begun() {
        deliveries.begun(delivery.id(), clock.instant());
    }

    /** Where one cannot look, an earlier attempt whose end is not known may have brought the lot there already. */
    @Override
    public void delivered(String answer) {
        Finding twice = inDoubt && !canBeLookedAt ? Finding.of(Code.PERHAPS_TWICE, place()) : null;
        deliveries.delivered(delivery.id(), clock.instant(), answer, twice);
    }

    @Override
    public void failed(DeliveryFailure failure) {
        inDoubt = inDoubt || failure.isInDoubt();
        deliveries.failed(delivery.id(), inDoubt ? State.SENDING : State.DUE, failure.finding(place()));
    }

    private Place place() {
        return Place.of(delivery.parcel().destination(), delivery.parcel().file());
    }
}
