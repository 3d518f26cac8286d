package fr.certigrille.cli;

import fr.certigrille.job.session.SessionArchive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a session to an archive. */
@Command(name = "export", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "SESSION", descriptionKey = "session")
    private int session;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "archiveOutput")
    private @Nullable Path output;

    @Option(names = "--job", paramLabel = "JOB.json", descriptionKey = "whichJob")
    private List<Path> jobs = List.of();

    @Option(
            names = {"-f", "--force"},
            descriptionKey = "force")
    private boolean force;

    ExportCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Path standard = Path.of("certigrille-" + session + ".zip");
        Path archive = OutputFolder.free(Objects.requireNonNullElse(output, standard), force);
        SessionArchive.Written written =
                new SessionArchive(JobsArgument.one(jobs, environment, console)).write(session, archive);
        console.tell(written.warnings());
        console.say("export.done", archive, written.rows(), written.files());
        console.say("export.sha256", written.sha256());
        return ExitCode.DONE.value();
    }
}
