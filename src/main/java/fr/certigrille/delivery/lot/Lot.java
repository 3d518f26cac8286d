package fr.certigrille.delivery.lot;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that goes into a lot. Documents for the jury and documents for the candidates are never in one.
 *
 * @param heading what it is about
 * @param candidates in the order of the bordereau
 * @param leftOut what keeps others out: none in a complete lot
 */
public record Lot(LotHeading heading, List<LotCandidate> candidates, List<Finding> leftOut) {

    public Lot {
        candidates = candidates.stream().sorted(LotCandidate.ORDER).toList();
        leftOut = List.copyOf(leftOut);
        if (!documents(candidates).allMatch(document -> heading.holds(document.annex()))) {
            throw new IllegalArgumentException("documents of another kind");
        }
    }

    List<LotDocument> documents() {
        return documents(candidates).toList();
    }

    private static Stream<LotDocument> documents(List<LotCandidate> candidates) {
        return candidates.stream().flatMap(candidate -> candidate.documents().stream());
    }

    public boolean isPartial() {
        return !leftOut.isEmpty();
    }

    /**
     * Fingerprint of all that shapes the lot's files.
     *
     * @param making fingerprint of how they are made: program, stylesheets, settings, certificate
     */
    public String state(String making) {
        MessageDigest digest = Sha256.digest();
        take(digest, making, heading.name(), heading.gridVersion());
        for (LotCandidate candidate : candidates) {
            take(digest, candidate.number(), String.valueOf(candidate.revision()));
            candidate.documents().forEach(document -> take(digest, document.path(), document.sha256()));
        }
        leftOut.forEach(finding -> take(digest, finding.toString()));
        return Sha256.of(digest);
    }

    private static void take(MessageDigest digest, String... values) {
        for (String value : values) {
            digest.update(value.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }
}
