package fr.certigrille.job.status;

import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.Delivery;
import fr.certigrille.store.DeliveryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The receipts of the lots that arrived last, and the lots that have yet to arrive. */
final class DeliveryPart {

    private DeliveryPart() {}

    /**
     * Reads them.
     *
     * @param limit how many at most
     */
    static StatusPart read(Database database, JobFile file, int limit) {
        DeliveryStore deliveries = new DeliveryStore(database);
        List<Map<String, @Nullable Object>> rows = deliveries.standing(file.job(), limit).stream()
                .map(DeliveryPart::row)
                .toList();
        return new StatusPart("deliveries", rows, deliveries.countStanding(file.job()) - rows.size());
    }

    private static Map<String, @Nullable Object> row(Delivery delivery) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("file", delivery.parcel().file());
        row.put("destination", delivery.parcel().destination());
        row.put("state", delivery.state());
        row.put("delivered", delivery.deliveredAt());
        row.put("attempts", delivery.attempts());
        row.put("answer", delivery.answer());
        row.put(
                "finding",
                delivery.finding() == null ? null : delivery.finding().code().id());
        row.put("bytes", delivery.parcel().bytes());
        row.put("sha256", delivery.parcel().sha256());
        return row;
    }
}
