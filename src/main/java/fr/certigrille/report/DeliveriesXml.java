package fr.certigrille.report;

import fr.certigrille.document.Elements;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes the lots and what became of them. */
final class DeliveriesXml {

    /** Lots, and deliveries, that are told one by one. */
    static final int MAX_SHOWN = 500;

    private final Function<@Nullable Instant, @Nullable String> times;
    private final Elements out;

    DeliveriesXml(Function<@Nullable Instant, @Nullable String> times, Elements out) {
        this.times = times;
        this.out = out;
    }

    void write(List<Lot> lots, List<Delivery> deliveries) throws SAXException {
        out.open("lots", "count", lots.size(), "shown", shown(lots).size());
        for (Lot lot : shown(lots)) {
            write(lot);
        }
        out.close("lots");
        out.open(
                "deliveries",
                "count",
                deliveries.size(),
                "shown",
                shown(deliveries).size());
        for (Delivery delivery : shown(deliveries)) {
            write(delivery);
        }
        out.close("deliveries");
    }

    private static <T> List<T> shown(List<T> all) {
        return all.subList(0, Math.min(all.size(), MAX_SHOWN));
    }

    private void write(Lot lot) throws SAXException {
        out.open(
                "lot",
                "name",
                lot.name(),
                "audience",
                lot.audience(),
                "candidates",
                lot.candidates(),
                "partial",
                lot.partial(),
                "sealed",
                times.apply(lot.sealedAt()));
        for (Lot.Part part : lot.parts()) {
            out.empty("part", "path", part.path(), "bytes", part.bytes());
        }
        out.close("lot");
    }

    private void write(Delivery delivery) throws SAXException {
        out.empty(
                "delivery",
                "file",
                delivery.file(),
                "destination",
                delivery.destination(),
                "address",
                delivery.address(),
                "delivered",
                delivery.delivered(),
                "attempts",
                delivery.attempts(),
                "at",
                times.apply(delivery.at()),
                "answer",
                delivery.answer());
    }
}
