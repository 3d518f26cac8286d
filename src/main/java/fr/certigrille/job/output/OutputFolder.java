package fr.certigrille.job.output;

import fr.certigrille.file.PrivateFiles;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds the documents. */
public final class OutputFolder implements Output {

    /** What a file may take of the disk beyond its own size, in bytes. */
    private static final int BLOCK = 65_536;

    private final Path folder;
    private final @Nullable Path through;

    public OutputFolder(Path folder) {
        this(folder, null);
    }

    /**
     * Makes the folder of who may lose the right to write.
     *
     * @param through where files are written before they are put in their places; who takes it away ends the right
     */
    OutputFolder(Path folder, @Nullable Path through) {
        this.folder = folder;
        this.through = through;
    }

    @Override
    public void put(String path, byte[] bytes) {
        try {
            if (through == null) {
                PrivateFiles.replace(resolve(path), bytes);
            } else {
                PrivateFiles.replaceThrough(through, resolve(path), bytes);
            }
        } catch (IOException e) {
            throw notWritten(path, bytes.length, e);
        }
    }

    /** Only the folder is told: names of files hold names of people. */
    private FindingException notWritten(String path, int size, IOException cause) {
        int slash = path.lastIndexOf('/');
        Place place = Place.of(slash < 0 ? String.valueOf(folder.getFileName()) : path.substring(0, slash));
        return new FindingException(Finding.of(isFull(size) ? Code.DISK_FULL : Code.FILE_NOT_WRITTEN, place), cause);
    }

    private boolean isFull(int size) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < size + BLOCK;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void remove(String path) {
        try {
            if (through == null) {
                Files.deleteIfExists(resolve(path));
            } else {
                PrivateFiles.deleteThrough(through, resolve(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that this system cannot have is none. */
    @Override
    public boolean has(String path) {
        try {
            return Files.isRegularFile(resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Whether there is a file of this size. */
    public boolean has(String path, long bytes) {
        try {
            return Files.size(resolve(path)) == bytes;
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes away what writes that were cut off have left. */
    public void removeLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path leftover : (Iterable<Path>) files.filter(PrivateFiles::isLeftover)::iterator) {
                Files.delete(leftover);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path resolve(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("a path that leads out of the output folder");
        }
        return file;
    }
}
