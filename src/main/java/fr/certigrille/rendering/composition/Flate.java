package fr.certigrille.rendering.composition;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The compression of PDF streams. Holds memory outside the heap until it is closed. */
final class Flate implements AutoCloseable {

    static final int FAST = 1;
    static final int SMALL = 9;

    private final Deflater deflater;

    /** @param level from 1, fast, to 9, small */
    Flate(int level) {
        deflater = new Deflater(level);
    }

    /** Compresses the first bytes of an array. Not thread-safe. */
    Bytes deflate(byte[] bytes, int length) {
        deflater.reset();
        deflater.setInput(bytes, 0, length);
        deflater.finish();
        Bytes out = new Bytes(length / 4 + 64);
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        return out;
    }

    @Override
    public void close() {
        deflater.end();
    }

    static byte[] inflate(byte[] bytes) throws NotComposableException {
        Inflater inflater = new Inflater();
        inflater.setInput(bytes);
        Bytes out = new Bytes(bytes.length * 4);
        byte[] buffer = new byte[8192];
        try {
            int count;
            while ((count = inflater.inflate(buffer)) > 0) {
                out.write(buffer, 0, count);
            }
            NotComposableException.unless(inflater.finished(), "a broken stream");
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new NotComposableException("a broken stream");
        } finally {
            inflater.end();
        }
    }
}
