package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** Puts a lot under a passing name and then moves it to its own, which no one else's file loses thereby. */
final class WebDavLink implements Link {

    private final WebFolder folder;

    WebDavLink(WebFolder folder) {
        this.folder = folder;
    }

    @Override
    public String deliver(Consignment consignment) throws DeliveryFailure {
        Parcel parcel = consignment.parcel();
        Optional<WebFolder.Found> found = folder.find(parcel.name());
        if (found.isPresent() && consignment.isAlreadyThere(found.get().sha256())) {
            return Answer.of(folder.uri(parcel.name()).toString());
        }
        folder.succeed(folder.put(parcel.partName(), parcel));
        int status = move(parcel, found.isPresent());
        confirm(parcel);
        return Answer.of("HTTP " + status + " " + folder.uri(parcel.name()));
    }

    private int move(Parcel parcel, boolean replace) throws DeliveryFailure {
        int status = folder.send(folder.request(parcel.partName())
                .method("MOVE", BodyPublishers.noBody())
                .header("Destination", folder.uri(parcel.name()).toString())
                .header("Overwrite", replace ? "T" : "F"));
        if (status == WebFolder.PRECONDITION_FAILED) {
            // Somebody was quicker: the next attempt looks at what is there.
            throw DeliveryFailure.passing(Code.DESTINATION_REFUSES, null, "HTTP " + status);
        }
        return folder.succeeded(status);
    }

    private void confirm(Parcel parcel) throws DeliveryFailure {
        Optional<Long> size = folder.size(parcel.name());
        if (size.isPresent() && size.get() != parcel.size()) {
            throw DeliveryFailure.passing(Code.DELIVERY_INTERRUPTED, null, size.get() + " / " + parcel.size());
        }
    }

    @Override
    public void close() {
        // connections end by themselves
    }
}
