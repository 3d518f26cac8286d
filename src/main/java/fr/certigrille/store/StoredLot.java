package fr.certigrille.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lot as it was last made.
 *
 * @param name stem of its files' names
 * @param kind {@code JURY} or {@code CANDIDATE}
 * @param state fingerprint of all that it was made from
 * @param candidates how many candidates it holds
 * @param partial whether candidates were left out
 * @param sealedAt when this state was first sealed; null when it is not
 * @param files its files, in the order of the parts
 */
public record StoredLot(
        String name,
        String kind,
        String state,
        int candidates,
        boolean partial,
        @Nullable Instant sealedAt,
        List<LotFile> files) {

    public StoredLot {
        files = List.copyOf(files);
    }

    /**
     * A file of a lot.
     *
     * @param path relative to the output folder, with {@code /}
     * @param part from 1
     */
    public record LotFile(String path, int part, String sha256, long bytes) {}
}
