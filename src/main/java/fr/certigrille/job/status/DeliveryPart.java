package fr.certigrille.job.status;

import fr.certigrille.store.Database;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipts of deliveries, and what is still to be delivered; the latest last. */
final class DeliveryPart {

    private static final int MOST = 20;

    private DeliveryPart() {}

    static StatusPart read(Database database) {
        List<Delivery> standing = new ArrayList<>(new DeliveryStore(database).standing());
        return new StatusPart(
                "deliveries",
                standing.subList(Math.max(0, standing.size() - MOST), standing.size()).stream()
                        .map(DeliveryPart::row)
                        .toList());
    }

    private static Map<String, @Nullable Object> row(Delivery delivery) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Instant delivered = delivery.deliveredAt();
        row.put("destination", delivery.parcel().destination());
        row.put("file", delivery.parcel().file());
        row.put("state", delivery.state().name());
        row.put("attempts", delivery.attempts());
        row.put("delivered", delivered == null ? null : delivered.toString());
        row.put("sha256", delivery.parcel().sha256());
        return row;
    }
}
