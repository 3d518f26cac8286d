package fr.certigrille.cli;

import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.job.settings.KnownJobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Job files and folders of them that a command is given; the folder {@code jobs} when it is given none. */
final class JobsArgument {

    private static final Path JOBS = Path.of("jobs");

    private JobsArgument() {}

    static List<KnownJob> read(List<Path> given, JobFileReader reader) {
        return KnownJobs.read(given.isEmpty() ? List.of(standard()) : given, reader);
    }

    /** The one place where sessions are kept: all these job files name the same database and folders. */
    static JobFile one(List<Path> given, Map<String, String> environment, Console console) {
        JobFileReader reader = new JobFileReader(environment, console.messages().locale());
        return KnownJobs.one(read(given, reader));
    }

    private static Path standard() {
        return Files.isDirectory(JOBS) ? JOBS : Home.folder().resolve(JOBS);
    }
}
