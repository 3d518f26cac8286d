package fr.certigrille.delivery.transport;

import fr.certigrille.file.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Holds the last bytes back until all of them have proved to be those that were recorded: a changed file never arrives whole. */
final class VerifiedStream extends FilterInputStream {

    private final MessageDigest digest = Sha256.digest();
    private final String sha256;
    private long left;

    VerifiedStream(InputStream in, String sha256, long size) throws IOException {
        super(in);
        this.sha256 = sha256;
        this.left = size;
        if (size == 0) {
            check();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new LotChangedException();
        }
        digest.update(bytes, offset, read);
        left -= read;
        if (left == 0) {
            check();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 16)).length;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (in.read() >= 0 || !Sha256.of(digest).equals(sha256)) {
            throw new LotChangedException();
        }
    }
}
