package fr.certigrille.delivery.print;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** Writes the objects of a PDF as they come and keeps nothing of them but where each begins. */
final class PdfWriter implements AutoCloseable {

    private final MessageDigest digest = fr.certigrille.file.Sha256.digest();
    private final OutputStream out;
    private long position;
    private long[] offsets = new long[1024];
    private int count;

    PdfWriter(OutputStream out) throws IOException {
        this.out = new Counted(new BufferedOutputStream(new DigestOutputStream(out, digest), 1 << 16));
        text("%PDF-1.7\n%");
        bytes(new byte[] {(byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    }

    /** The number of an object that is to be written. */
    int reserve() {
        count++;
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        return count;
    }

    void begin(int number) throws IOException {
        offsets[number] = position;
        text(number + " 0 obj\n");
    }

    void end() throws IOException {
        text("\nendobj\n");
    }

    /** A whole object. */
    void object(int number, String content) throws IOException {
        begin(number);
        text(content);
        end();
    }

    /** How many bytes were written. */
    long position() {
        return position;
    }

    void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Where to write inside an object. */
    OutputStream stream() {
        return out;
    }

    /** Tells the position. */
    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }
    }

    /** Ends the PDF. Its ID is drawn from its content. */
    void finish(int root) throws IOException {
        long start = position;
        out.flush();
        String id = java.util.HexFormat.of().formatHex(digest.digest(), 0, 16);
        text("xref\n0 " + (count + 1) + "\n0000000000 65535 f \n");
        for (int i = 1; i <= count; i++) {
            text(String.format("%010d 00000 n \n", offsets[i]));
        }
        text("trailer\n<</Size " + (count + 1) + "/Root " + root + " 0 R/ID[<" + id + "><" + id + ">]>>\nstartxref\n"
                + start + "\n%%EOF\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
