package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.Annex.Audience;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * A lot as it was made.
 *
 * @param name its file name, which it keeps at the receiver's
 * @param kind for whom it is
 * @param path where it lies
 * @param sha256 its fingerprint, as it was recorded when it was made
 * @param size bytes, as recorded
 */
public record Parcel(String name, Audience kind, Path path, String sha256, long size) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int ENOUGH_TO_TELL_APART = 16;
    private static final int BLOCK = 32 * 1024;

    public Parcel {
        if (!NAME.matcher(name).matches() || !FINGERPRINT.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("no lot: " + name);
        }
    }

    /** Name of what is not whole yet, at the receiver's. Another content has another name, so that two are never mixed. */
    String partName() {
        return ".certigrille-" + sha256.substring(0, ENOUGH_TO_TELL_APART) + ".part";
    }

    /** Its bytes; ends in a {@link LotChangedException} before the last of them if they are not those that were recorded. */
    InputStream open() throws IOException {
        return new VerifiedStream(Files.newInputStream(path), sha256, size);
    }

    /** Whether a file is the beginning of the lot, or nothing at all: what is left of an attempt that was cut off. */
    boolean beginsWith(String other, long bytes) throws IOException {
        if (bytes >= size) {
            return false;
        }
        MessageDigest digest = Sha256.digest();
        try (InputStream in = open()) {
            for (long left = bytes; left > 0; ) {
                byte[] block = in.readNBytes((int) Math.min(left, BLOCK));
                digest.update(block);
                left -= block.length;
            }
        }
        return Sha256.of(digest).equals(other);
    }

    /**
     * Reads the file once.
     *
     * @throws DeliveryFailure with CG-747 if it is not the lot that was made
     */
    void verify() throws DeliveryFailure {
        try {
            if (Files.size(path) == size && Sha256.of(path).equals(sha256)) {
                return;
            }
        } catch (IOException missing) {
            throw DeliveryFailure.lasting(Code.LOT_CHANGED, missing);
        }
        throw DeliveryFailure.lasting(Code.LOT_CHANGED, null);
    }
}
