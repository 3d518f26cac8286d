package fr.certigrille.job.delivery;

import fr.certigrille.delivery.transport.Consignment;
import fr.certigrille.delivery.transport.Destination;
import fr.certigrille.delivery.transport.Parcel;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.Delivery.Due;
import fr.certigrille.store.DeliveryStore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which lot goes where: only to a destination that takes its kind and its name. */
final class DeliveryPlan {

    private final String job;
    private final List<Destination> destinations;
    private final DeliveryStore deliveries;
    private final Map<Due, Parcel> parcels = new LinkedHashMap<>();

    /** Plans nothing yet. */
    DeliveryPlan(String job, List<Destination> destinations, DeliveryStore deliveries) {
        this.job = job;
        this.destinations = destinations.stream()
                .sorted(Comparator.comparing(Destination::isOnlyTold))
                .toList();
        this.deliveries = deliveries;
    }

    /** Sets down what has to be delivered of the lots that there are now. */
    void set(List<Parcel> lots) {
        parcels.clear();
        for (Destination destination : destinations) {
            lots.stream().filter(destination::takes).forEach(lot -> add(due(destination, lot), lot));
        }
        List<String> places =
                destinations.stream().map(each -> each.address().text()).toList();
        deliveries.plan(job, List.copyOf(parcels.keySet()), places);
    }

    private void add(Due due, Parcel lot) {
        boolean twins = parcels.keySet().stream()
                .anyMatch(other -> other.destination().equals(due.destination())
                        && other.file().equalsIgnoreCase(due.file()));
        if (twins) {
            throw new IllegalStateException("two lots have one name: " + due.file());
        }
        parcels.put(due, lot);
    }

    private static Due due(Destination destination, Parcel lot) {
        return new Due(
                destination.name(),
                destination.address().text(),
                lot.name(),
                lot.kind().name(),
                lot.sha256(),
                lot.size());
    }

    /** The destinations, those last that are only told about lots. */
    List<Destination> destinations() {
        return destinations;
    }

    /** What has yet to arrive at a destination. */
    List<Delivery> open(Destination destination) {
        return deliveries.open(job).stream()
                .filter(open -> open.parcel().destination().equals(destination.name()))
                .toList();
    }

    /** What to send; empty for a message about a lot that is not yet where else it has to be. */
    Optional<Consignment> consignment(Destination destination, Delivery open) {
        Due due = open.parcel();
        Parcel lot = parcels.get(due);
        if (lot == null || !destination.takes(lot) || (destination.isOnlyTold() && !isElsewhere(lot))) {
            return Optional.empty();
        }
        return Optional.of(new Consignment(lot, deliveries.earlier(due), deliveries.having(lot.sha256())));
    }

    private boolean isElsewhere(Parcel lot) {
        List<String> having = deliveries.having(lot.sha256());
        Stream<Destination> others = destinations.stream().filter(other -> !other.isOnlyTold() && other.takes(lot));
        return others.allMatch(other -> having.contains(other.name()));
    }
}
