package fr.certigrille.delivery.lot;

import fr.certigrille.file.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the zip of a lot in its only form: entries in the order given, stored (PDFs are compressed themselves), all of one time,
 * nothing between them. The same entries give the same bytes.
 */
public final class LotZip implements AutoCloseable {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /**
     * Begins a zip.
     *
     * @param out closed with the zip
     */
    public LotZip(OutputStream out) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** What was written for an entry. */
    record Written(String name, long size, String sha256) {}

    Written add(String name, byte[] bytes) throws IOException {
        return add(name, bytes, Sha256.of(bytes));
    }

    /** Adds an entry whose SHA-256 is known. */
    Written add(String name, byte[] bytes, String sha256) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        begin(name, bytes.length, crc.getValue());
        zip.write(bytes);
        zip.closeEntry();
        return new Written(name, bytes.length, sha256);
    }

    Written add(String name, Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long crc = crc(file, digest);
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            add(name, size, crc, in);
        }
        return new Written(name, size, Sha256.of(digest));
    }

    /** Adds an entry whose size and CRC-32 are known. */
    public void add(String name, long size, long crc, InputStream in) throws IOException {
        begin(name, size, crc);
        in.transferTo(zip);
        zip.closeEntry();
    }

    private static long crc(Path file, MessageDigest digest) throws IOException {
        CRC32 crc = new CRC32();
        try (OutputStream out =
                new CheckedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), crc)) {
            Files.copy(file, out);
        }
        return crc.getValue();
    }

    private void begin(String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(WRITTEN);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
