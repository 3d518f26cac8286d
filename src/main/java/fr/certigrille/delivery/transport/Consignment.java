package fr.certigrille.delivery.transport;

import fr.certigrille.finding.Code;
import java.util.List;

/**
 * A lot on its way to a destination.
 *
 * @param parcel the lot
 * @param earlier fingerprints of what we delivered there under the same name before, the last one last: the only files that may
 *     be replaced
 * @param elsewhere names of the other destinations that have it
 */
public record Consignment(Parcel parcel, List<String> earlier, List<String> elsewhere) {

    public Consignment {
        earlier = List.copyOf(earlier);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Fingerprint of the lot that it replaces; empty if it is the first of its name. */
    String replaced() {
        return earlier.isEmpty() ? "" : earlier.get(earlier.size() - 1);
    }

    /**
     * What to do about a file of the lot's name that is at the destination already.
     *
     * @param sha256 its fingerprint
     * @return true if it is the lot itself; false if it is one that the lot replaces
     * @throws DeliveryFailure with CG-748 if it is something else, which is not ours to replace
     */
    boolean isAlreadyThere(String sha256) throws DeliveryFailure {
        if (parcel.sha256().equals(sha256)) {
            return true;
        }
        if (!earlier.contains(sha256)) {
            throw DeliveryFailure.lasting(Code.OTHER_FILE_THERE, null);
        }
        return false;
    }
}
