package fr.certigrille.delivery.lot;

import fr.certigrille.delivery.lot.Manifest.SealedBy;
import fr.certigrille.delivery.seal.Seal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
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

    /** Into another file, which is sealed where there is a seal. */
    void pdf(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            if (seal == null) {
                Files.copy(from, out);
            } else {
                seal.pdf(from, out, time);
            }
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
