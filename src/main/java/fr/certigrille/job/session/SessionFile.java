package fr.certigrille.job.session;

import fr.certigrille.file.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a session.
 *
 * @param path {@code input/} or {@code output/} and its path in that folder, with {@code /}
 * @param file where it lies
 */
record SessionFile(String path, Path file) {

    long bytes() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sha256() {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
