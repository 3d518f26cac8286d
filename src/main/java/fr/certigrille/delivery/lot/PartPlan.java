package fr.certigrille.delivery.lot;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a lot into parts, none of which is larger than asked for, a candidate's documents together. A candidate that is larger alone is
 * a part alone.
 */
final class PartPlan {

    /** What an entry takes beside its bytes, in the zip, the manifest and a seal, in bytes. */
    private static final long ENTRY = 4_096;

    private final long maxSize;
    private final long fixed;
    private final int copies;
    private final long seal;

    /**
     * Makes a plan.
     *
     * @param maxSize most bytes of a part
     * @param fixed bytes that every part has: its bordereau
     * @param copies how often each document is in a part: on its own, and in the print file
     * @param seal most bytes that a seal adds to a document
     */
    PartPlan(long maxSize, long fixed, int copies, long seal) {
        this.maxSize = maxSize;
        this.fixed = fixed;
        this.copies = copies;
        this.seal = seal;
    }

    List<List<LotCandidate>> parts(List<LotCandidate> candidates) {
        List<List<LotCandidate>> parts = new ArrayList<>();
        List<LotCandidate> part = new ArrayList<>();
        long size = fixed;
        for (LotCandidate candidate : candidates) {
            long more = size(candidate);
            if (!part.isEmpty() && size + more > maxSize) {
                parts.add(part);
                part = new ArrayList<>();
                size = fixed;
            }
            part.add(candidate);
            size += more;
        }
        parts.add(part);
        return parts;
    }

    private long size(LotCandidate candidate) {
        return candidate.documents().stream()
                .mapToLong(document -> document.bytes() * copies + ENTRY + seal)
                .sum();
    }
}
