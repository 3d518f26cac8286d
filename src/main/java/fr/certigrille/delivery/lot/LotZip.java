package fr.certigrille.delivery.lot;

import fr.certigrille.file.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
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
        CRC32 crc = new CRC32();
        crc.update(bytes);
        begin(name, bytes.length, crc.getValue());
        zip.write(bytes);
        zip.closeEntry();
        return new Written(name, bytes.length, Sha256.of(bytes));
    }

    Written add(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            add(name, Files.size(file), crc(file), in);
        }
        return new Written(name, Files.size(file), Sha256.of(file));
    }

    /** Adds an entry whose size and CRC-32 are known. */
    public void add(String name, long size, long crc, InputStream in) throws IOException {
        begin(name, size, crc);
        in.transferTo(zip);
        zip.closeEntry();
    }

    private static long crc(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
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
