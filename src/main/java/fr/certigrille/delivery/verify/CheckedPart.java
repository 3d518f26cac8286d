package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.delivery.seal.Signer;
import fr.certigrille.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a lot, checked by itself.
 *
 * @param file its name
 * @param findings what is wrong with it
 * @param manifest what it says it holds; null when it cannot be read
 * @param signer who sealed it; null when nobody did or the seal is broken
 */
record CheckedPart(
        String file,
        List<Finding> findings,
        @Nullable Manifest manifest,
        @Nullable Signer signer) {

    CheckedPart {
        findings = List.copyOf(findings);
    }
}
