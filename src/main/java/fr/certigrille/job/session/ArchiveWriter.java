package fr.certigrille.job.session;

import fr.certigrille.file.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes an archive, part by part, each with its fingerprint; without a clock, so that the same state gives the same bytes. */
final class ArchiveWriter implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ZipOutputStream zip;

    ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** What was written of a part. */
    static final class Part extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long bytes;
        private long lines;

        Part(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            digest.update(buffer, offset, length);
            bytes += length;
        }

        void line(String line) {
            try {
                write((line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines++;
        }

        long bytes() {
            return bytes;
        }

        long lines() {
            return lines;
        }

        String sha256() {
            return Sha256.of(digest);
        }
    }

    Part begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new Part(zip);
    }

    ArchiveManifest.Member add(SessionFile file) throws IOException {
        Part part = begin(file.path());
        Files.copy(file.file(), part);
        return new ArchiveManifest.Member(file.path(), part.bytes(), part.sha256());
    }

    void end(ArchiveManifest manifest) throws IOException {
        begin(ArchiveManifest.NAME).write(JSON.writeValueAsBytes(manifest));
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
