package fr.certigrille.cli;

import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.job.status.JobStatus;
import fr.certigrille.job.status.StatusJson;
import fr.certigrille.job.status.StatusReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how the jobs stand. */
@Command(name = "status", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class StatusCommand implements Callable<Integer> {

    /** Deliveries that are told where not all are asked for. */
    private static final int MOST_ROWS = 20;

    private final Console console;
    private final Map<String, String> environment;
    private final Clock clock;

    @Parameters(arity = "0..*", paramLabel = "JOBS", descriptionKey = "jobs")
    private List<Path> jobs = List.of();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5", descriptionKey = "statusRuns")
    private int runs;

    @Option(names = "--all", descriptionKey = "statusAll")
    private boolean all;

    StatusCommand(Console console, Map<String, String> environment, Clock clock) {
        this.console = console;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        JobFileReader reader = new JobFileReader(environment, console.messages().locale());
        StatusReader status = new StatusReader(clock, runs, all ? Integer.MAX_VALUE : MOST_ROWS);
        List<JobStatus> read = new ArrayList<>();
        for (KnownJob job : JobsArgument.read(jobs, reader)) {
            read.add(status.read(job));
        }
        if (json) {
            console.out().println(StatusJson.of(read));
            console.out().flush();
        } else {
            read.forEach(new StatusText(console)::print);
        }
        boolean known = read.stream().noneMatch(job -> job.state() == JobStatus.State.UNREACHABLE);
        return (known ? ExitCode.DONE : ExitCode.FAILED).value();
    }
}
