package fr.certigrille.cli;

import fr.certigrille.job.JobRunner;
import fr.certigrille.job.report.ReportFile;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.WorkersWanted;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a job file. */
@Command(name = "run", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class RunCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "JOB.json", descriptionKey = "job")
    private Path job;

    @Option(names = "--keep-intermediate", descriptionKey = "keepIntermediate")
    private boolean keepIntermediate;

    @Option(names = "--force", descriptionKey = "forceRun")
    private boolean force;

    @Option(names = "--workers", paramLabel = "N|any", descriptionKey = "workers", converter = WorkersConverter.class)
    private @Nullable WorkersWanted workers;

    RunCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Locale locale = console.messages().locale();
        JobFile file = new JobFileReader(environment, locale).read(job);
        RunOptions options = new RunOptions(keepIntermediate, force, locale, console.zone(), workers);
        RunReport report = new JobRunner(file, options, ConsoleProgress.on(console)).run();
        ReportFile.write(report, file.outputFolder(), console.messages());
        console.tell(report.findings());
        new RunSummary(console).print(report, file);
        return ExitCode.of(report).value();
    }
}
