package fr.certigrille.delivery.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream. */
final class FileRange extends InputStream {

    private final FileChannel file;
    private final long end;
    private long position;

    FileRange(FileChannel file, long begin, long end) {
        this.file = file;
        this.position = begin;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int most = (int) Math.min(length, end - position);
        if (most <= 0) {
            return length == 0 ? 0 : -1;
        }
        int read = file.read(ByteBuffer.wrap(bytes, offset, most), position);
        position += Math.max(0, read);
        return read;
    }
}
