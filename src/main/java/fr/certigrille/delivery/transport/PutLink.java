package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Optional;

/** Puts a lot in place with one request, on the condition that the place is free, or still has the lot that this one replaces. */
final class PutLink implements Link {

    private final WebFolder folder;

    PutLink(WebFolder folder) {
        this.folder = folder;
    }

    @Override
    public String deliver(Consignment consignment) throws DeliveryFailure {
        Parcel parcel = consignment.parcel();
        int status = folder.send(folder.put(parcel.name(), parcel).header("If-None-Match", "*"));
        if (status == WebFolder.PRECONDITION_FAILED) {
            return taken(consignment);
        }
        return answer(parcel, folder.succeeded(status));
    }

    private String taken(Consignment consignment) throws DeliveryFailure {
        Parcel parcel = consignment.parcel();
        Optional<WebFolder.Found> found = folder.find(parcel.name());
        if (found.isEmpty()) {
            throw DeliveryFailure.passing(Code.DESTINATION_REFUSES, null, "HTTP " + WebFolder.PRECONDITION_FAILED);
        }
        if (!isRemains(parcel, found.get())
                && consignment.isAlreadyThere(found.get().sha256())) {
            return Answer.of(folder.uri(parcel.name()).toString());
        }
        WebFolder.Condition unchanged =
                found.get().unchanged().orElseThrow(() -> DeliveryFailure.lasting(Code.OTHER_FILE_THERE, null));
        HttpRequest.Builder replacing = folder.put(parcel.name(), parcel).header(unchanged.header(), unchanged.value());
        return answer(parcel, folder.succeed(replacing));
    }

    /** Some servers keep what arrived of a request that was cut off. */
    private static boolean isRemains(Parcel parcel, WebFolder.Found found) throws DeliveryFailure {
        try {
            return parcel.beginsWith(found.sha256(), found.size());
        } catch (IOException changed) {
            throw DeliveryFailure.lasting(Code.LOT_CHANGED, changed);
        }
    }

    private String answer(Parcel parcel, int status) {
        return Answer.of("HTTP " + status + " " + folder.uri(parcel.name()));
    }

    @Override
    public void close() {
        // connections end by themselves
    }
}
