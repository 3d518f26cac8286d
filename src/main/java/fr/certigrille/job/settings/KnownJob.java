package fr.certigrille.job.settings;

import java.nio.file.Path;

/**
 * A job file that was read.
 *
 * @param path where it lies
 * @param file what it says
 */
public record KnownJob(Path path, JobFile file) {

    public String name() {
        return file.job();
    }
}
