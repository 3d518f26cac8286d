package fr.certigrille.delivery.verify;

import fr.certigrille.delivery.lot.LotZip;
import fr.certigrille.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The entries of a zip that nobody vouches for: read up to a limit only, never extracted. */
final class LotEntries implements AutoCloseable {

    /** A file, or a file in a folder: all that lots have. */
    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_.-]*/)?[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final Path file;
    private final ZipFile zip;
    private final List<? extends ZipEntry> entries;

    LotEntries(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipFile(file.toFile());
        this.entries = zip.stream().toList();
    }

    List<String> names() {
        return entries.stream().map(ZipEntry::getName).toList();
    }

    /** Names that are there more than once, or would be where case does not matter. */
    Set<String> twice() {
        Set<String> seen = new HashSet<>();
        return names().stream()
                .filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    boolean hasUnsafeName() {
        return names().stream().anyMatch(name -> !NAME.matcher(name).matches());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** All bytes of an entry; empty when there are more than the limit, or they cannot be read. */
    Optional<byte[]> read(String name, int limit) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = in.readNBytes(limit);
            return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** An entry from its beginning. */
    InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    /** SHA-256 of an entry of this size; empty when it has another size or cannot be read. */
    String sha256(String name, long size) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            MessageDigest digest = Sha256.digest();
            byte[] block = new byte[1 << 16];
            long left = size;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                left -= read;
                if (left < 0) {
                    return "";
                }
                digest.update(block, 0, read);
            }
            return left == 0 ? Sha256.of(digest) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether the file is, byte for byte, what Certigrille writes for these entries. All of them must be checked already. */
    boolean isAsWritten() throws IOException {
        MessageDigest digest = Sha256.digest();
        try (LotZip again = new LotZip(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    again.add(entry.getName(), entry.getSize(), entry.getCrc(), in);
                }
            }
        } catch (IOException otherSize) {
            return false;
        }
        return Sha256.of(digest).equals(Sha256.of(file));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
