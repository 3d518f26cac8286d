package fr.certigrille.cli;

import fr.certigrille.job.session.SessionRestore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Restores a session from an archive. */
@Command(name = "import-archive", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class ImportArchiveCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "archive")
    private Path archive;

    @Option(names = "--job", paramLabel = "JOB.json", descriptionKey = "whichJob")
    private List<Path> jobs = List.of();

    ImportArchiveCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        SessionRestore.Restored restored =
                new SessionRestore(JobsArgument.one(jobs, environment, console)).read(archive);
        console.say("restore.done", String.valueOf(restored.session()), restored.rows(), restored.files());
        return ExitCode.DONE.value();
    }
}
