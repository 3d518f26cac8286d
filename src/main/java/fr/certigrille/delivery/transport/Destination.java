package fr.certigrille.delivery.transport;

import fr.certigrille.file.NameGlob;
import fr.certigrille.grid.Annex.Audience;
import java.nio.file.Path;
import java.util.Set;

/**
 * Somebody who gets lots.
 *
 * @param name as the job file calls it
 * @param takes the only kinds of lot that go there
 * @param files the only names of lots that go there
 * @param address where it is
 */
public record Destination(String name, Set<Audience> takes, NameGlob files, Address address) {

    public Destination {
        takes = Set.copyOf(takes);
    }

    public boolean takes(Parcel parcel) {
        return takes.contains(parcel.kind()) && files.matches(Path.of(parcel.name()));
    }

    /** Whether it is only told about lots, once they are where they have to be. */
    public boolean isOnlyTold() {
        return address instanceof Address.Mail mail && !mail.attached();
    }
}
