package fr.certigrille.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own that a test can fill up: memory mounted as one. Needs Linux and root; a test that cannot have it is skipped. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    public SmallDisk(Path folder, String size) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + size, "certigrille-test", folder.toString()),
                "no right to mount a disk here");
    }

    public Path folder() {
        return folder;
    }

    /** Fills the disk up, but for some bytes. */
    public Path fill(long left) throws IOException {
        Path ballast = folder.resolve("ballast");
        long bytes = Files.getFileStore(folder).getUsableSpace() - left;
        try (var out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            for (long written = 0; written + block.length <= bytes; written += block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    @Override
    public void close() throws IOException {
        try {
            command("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
