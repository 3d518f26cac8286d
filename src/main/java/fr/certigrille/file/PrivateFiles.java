package fr.certigrille.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Folders and files that only their owner may read: they hold personal data. */
public final class PrivateFiles {

    private static final String TEMPORARY_PREFIX = ".certigrille-";
    private static final String TEMPORARY_SUFFIX = ".part";

    private PrivateFiles() {}

    /** Creates a folder and its missing parents. */
    public static void createDirectories(Path folder) throws IOException {
        Path existing = folder.toAbsolutePath().normalize();
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        Files.createDirectories(folder, ownerOnly(Files.getFileStore(existing)));
    }

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Puts the bytes in place whole or not at all: written beside, forced to the disk, then renamed. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, out -> out.write(bytes));
    }

    /** Puts what is written in place whole or not at all. */
    public static void replace(Path file, Content content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
        createDirectories(folder);
        Path temporary = Files.createTempFile(folder, TEMPORARY_PREFIX, TEMPORARY_SUFFIX);
        try {
            writeThrough(temporary, content);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Puts the bytes in place as {@link #replace} does, but written in another folder of the same disk. Where that folder was taken
     * away, nothing happens to the file: whoever takes it away stops those who write through it.
     *
     * @throws java.nio.file.NoSuchFileException if the folder was taken away
     */
    public static void replaceThrough(Path through, Path file, byte[] bytes) throws IOException {
        createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder"));
        Path temporary = Files.createTempFile(through, TEMPORARY_PREFIX, TEMPORARY_SUFFIX);
        try {
            writeThrough(temporary, out -> out.write(bytes));
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Deletes a file if there is one, by way of another folder of the same disk; where that was taken away, nothing happens to it. */
    public static void deleteThrough(Path through, Path file) throws IOException {
        Path temporary = Files.createTempFile(through, TEMPORARY_PREFIX, TEMPORARY_SUFFIX);
        try {
            if (Files.exists(file)) {
                Files.move(file, temporary, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A new empty file in a folder, to be written and then {@link #put} in its place. */
    public static Path temporary(Path folder) throws IOException {
        createDirectories(folder);
        return Files.createTempFile(folder, TEMPORARY_PREFIX, TEMPORARY_SUFFIX);
    }

    /** Puts a written file in its place, forced to the disk, then renamed. */
    public static void put(Path temporary, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        move(temporary, file);
    }

    /** Whether a file is the remains of a write that was cut off. */
    public static boolean isLeftover(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(TEMPORARY_PREFIX) && name.endsWith(TEMPORARY_SUFFIX);
    }

    private static void writeThrough(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(FileStore fileStore) {
        return fileStore.supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
