package fr.certigrille.delivery.seal;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a job file says about the seal.
 *
 * @param keystore the establishment's PKCS#12
 * @param password opens it
 * @param time the time that seals shall state; null for that of the run that first seals a state of a lot
 */
public record SealSettings(
        Path keystore, String password, @Nullable Instant time) {

    /** Without the password. */
    @Override
    public String toString() {
        return "SealSettings[" + keystore.getFileName() + ", " + time + "]";
    }
}
