package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.Manifest.SealedBy;
import fr.certigrille.delivery.seal.Seal;
import fr.certigrille.delivery.seal.SealGap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The seal of one lot: what it does to its files; nothing where there is no seal.
 *
 * @param seal the establishment's, or null
 * @param time what its seals state
 */
record Sealing(@Nullable Seal seal, Instant time) {

    byte[] pdf(byte[] pdf) throws IOException {
        return seal == null ? pdf : seal.pdf(pdf, time);
    }

    /** The gap that a PDF is to be written with where there is a seal. */
    @Nullable
    SealGap gap() {
        return seal == null ? null : seal.gap(time);
    }

    /** Seals a PDF that was written with this gap. */
    void fill(@Nullable SealGap gap, Path pdf) throws IOException {
        if (seal != null && gap != null) {
            seal.fill(gap, pdf);
        }
    }

    /** The seal of a manifest, if there is one. */
    byte @Nullable [] detached(byte[] manifest) throws IOException {
        return seal == null ? null : seal.detached(manifest, time);
    }

    @Nullable
    SealedBy by() {
        return seal == null ? null : new SealedBy(seal.holder(), seal.fingerprint());
    }

    long overhead() {
        return seal == null ? 0 : seal.overhead();
    }
}
