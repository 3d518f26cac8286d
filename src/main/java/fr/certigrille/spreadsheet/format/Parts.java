package fr.certigrille.spreadsheet.format;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a workbook that is a zip file. */
final class Parts implements Closeable {

    /** More parts than any workbook that people make. */
    private static final int MAX_PARTS = 100_000;

    private final ZipFile zip;
    private final List<InputStream> unclosed = new ArrayList<>();

    private Parts(ZipFile zip) throws IOException {
        this.zip = zip;
        if (Collections.list(zip.getEntries()).size() > MAX_PARTS) {
            zip.close();
            throw new IOException("too many parts");
        }
    }

    static Parts of(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Parts(ZipFile.builder().setSeekableByteChannel(channel).get());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    static Parts of(byte[] bytes) throws IOException {
        return new Parts(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get());
    }

    List<String> names() {
        return Collections.list(zip.getEntries()).stream()
                .map(ZipArchiveEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A part's content. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException("part missing");
        }
        return zip.getInputStream(entry);
    }

    /** A part's content, closed with the workbook at the latest: whoever iterates may stop early. */
    InputStream openUntilClosed(String name) throws IOException {
        InputStream in = open(name);
        unclosed.add(in);
        return in;
    }

    /** The beginning of a part as text. */
    String head(String name, int bytes) throws IOException {
        try (InputStream in = open(name)) {
            return new String(in.readNBytes(bytes), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        for (InputStream in : unclosed) {
            in.close();
        }
        zip.close();
    }
}
