package fr.certigrille.job.session;

import fr.certigrille.file.Sha256;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.store.archive.SessionImport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was checked from end to end before anything of it is used. */
final class ArchiveReader implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 512_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final ZipFile zip;
    private final ArchiveManifest manifest;

    private ArchiveReader(String name, ZipFile zip) throws IOException {
        this.name = name;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens and checks an archive.
     *
     * @param schema version of this program's database schema
     * @throws FindingException if it is none, is newer than this program, or anything of it is not as it was written
     */
    static ArchiveReader open(Path file, int schema) throws IOException {
        String name = file.getFileName().toString();
        checkSidecar(file, name);
        try {
            ArchiveReader reader = new ArchiveReader(name, new ZipFile(file.toFile()));
            try {
                reader.checkVersion(schema);
                reader.checkParts();
                return reader;
            } catch (RuntimeException | IOException e) {
                reader.close();
                throw e;
            }
        } catch (IOException e) {
            throw new FindingException(damaged(name, name), e);
        }
    }

    /** A file of the same name with {@code .sha256} added tells the fingerprint of the whole. */
    private static void checkSidecar(Path file, String name) throws IOException {
        Path sidecar = file.resolveSibling(name + ".sha256");
        if (!Files.isReadable(file)) {
            throw new FindingException(Finding.of(Code.FILE_UNREADABLE, Place.of(name)));
        }
        if (Files.exists(sidecar) && !Files.readString(sidecar).startsWith(Sha256.of(file))) {
            throw new FindingException(damaged(name, name));
        }
    }

    private static Finding damaged(String archive, String part) {
        return Finding.of(Code.ARCHIVE_DAMAGED, Place.of(archive), part);
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    private ArchiveManifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw new FindingException(damaged(name, ArchiveManifest.NAME));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            ArchiveManifest read = JSON.readValue(in.readNBytes(LONGEST_MANIFEST), ArchiveManifest.class);
            if (!ArchiveManifest.FORMAT.equals(read.format())) {
                throw new FindingException(damaged(name, ArchiveManifest.NAME));
            }
            return read;
        } catch (JacksonException | NullPointerException e) {
            throw new FindingException(damaged(name, ArchiveManifest.NAME), e);
        }
    }

    private void checkVersion(int schema) {
        boolean known =
                manifest.tables().stream().map(ArchiveManifest.Table::name).allMatch(SessionImport::knows);
        if (manifest.version() > ArchiveManifest.VERSION || manifest.schema() > schema || !known) {
            throw new FindingException(Finding.of(Code.ARCHIVE_NEWER, Place.of(name), manifest.program()));
        }
    }

    private void checkParts() throws IOException {
        Set<String> expected = new HashSet<>(Set.of(ArchiveManifest.NAME));
        for (ArchiveManifest.Table table : manifest.tables()) {
            expected.add(table.entry());
            check(table.entry(), table.bytes(), table.sha256());
        }
        for (ArchiveManifest.Member member : manifest.files()) {
            expected.add(member.path());
            check(member.path(), member.bytes(), member.sha256());
        }
        if (zip.size() != expected.size()) {
            throw new FindingException(damaged(name, ArchiveManifest.NAME));
        }
    }

    /** Reads no more than was stated, whatever the part unpacks to. */
    private void check(String part, long bytes, String sha256) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[65_536];
        long left = bytes;
        try (InputStream in = open(part)) {
            for (int read = in.read(buffer); read >= 0 && left >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        if (left != 0 || !Sha256.of(digest).equals(sha256)) {
            throw new FindingException(damaged(name, part));
        }
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new FindingException(damaged(name, part));
        }
        return zip.getInputStream(entry);
    }

    /** Hands on the lines of a table's rows. */
    void lines(ArchiveManifest.Table table, Consumer<Iterator<String>> reader) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(table.entry()), StandardCharsets.UTF_8))) {
            reader.accept(lines.lines().iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
