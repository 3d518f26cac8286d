package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.Manifest;
import fr.certigrille.delivery.seal.Signer;
import fr.certigrille.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a lot came to.
 *
 * @param outcome in a word
 * @param findings what is wrong, or worth a look
 * @param manifest that of a part that could be read; null when none could
 * @param signer who sealed the lot; null when nobody did or the seal is broken
 */
public record Verdict(
        Outcome outcome,
        List<Finding> findings,
        @Nullable Manifest manifest,
        @Nullable Signer signer) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** In a word, from the best to the worst. */
    public enum Outcome {
        /** Complete, untouched, sealed by a certificate that is trusted. */
        TRUSTED,
        /** Complete, untouched, sealed by a certificate that is not known to be trusted. */
        UNTRUSTED,
        /** Complete as its manifest says, and nobody sealed it. */
        UNSEALED,
        /** A part of the lot was not given. */
        INCOMPLETE,
        /** Something was changed, added, removed, renamed, or cannot be read. */
        ALTERED
    }
}
