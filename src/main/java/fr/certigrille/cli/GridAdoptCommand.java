package fr.certigrille.cli;

import fr.certigrille.job.GridAdoption;
import fr.certigrille.job.settings.JobFileReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has the evaluations of a session follow the grid's file as it is now. */
@Command(name = "adopt", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class GridAdoptCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "JOB.json", descriptionKey = "job")
    private Path job;

    @Parameters(index = "1", paramLabel = "GRID", descriptionKey = "grid")
    private String gridId;

    @Option(names = "--session", paramLabel = "YEAR", required = true, descriptionKey = "adoptSession")
    private int session;

    GridAdoptCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        JobFileReader reader = new JobFileReader(environment, console.messages().locale());
        GridAdoption adoption =
                new GridAdoption(reader.read(job), console.messages().locale());
        int evaluations = adoption.adopt(gridId, session);
        console.say("grid.adopted", gridId, String.valueOf(session), evaluations);
        return ExitCode.DONE.value();
    }
}
