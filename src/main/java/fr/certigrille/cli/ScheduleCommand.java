package fr.certigrille.cli;

import fr.certigrille.job.monitor.MonitorServer;
import fr.certigrille.job.schedule.JobSchedulers;
import fr.certigrille.job.schedule.Pace;
import fr.certigrille.job.schedule.ScheduleMetrics;
import fr.certigrille.job.schedule.ScheduleMonitor;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.job.settings.KnownJobs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the jobs that have a schedule at their times, until the process is told to end. */
@Command(name = "schedule", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class ScheduleCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;
    private final Clock clock;

    @Parameters(arity = "0..*", paramLabel = "JOBS", descriptionKey = "jobs")
    private List<Path> jobs = List.of();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "9465", descriptionKey = "port")
    private int port;

    ScheduleCommand(Console console, Map<String, String> environment, Clock clock) {
        this.console = console;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        JobFileReader reader = new JobFileReader(environment, console.messages().locale());
        List<KnownJob> scheduled = KnownJobs.scheduled(JobsArgument.read(jobs, reader));
        ScheduleMetrics metrics = new ScheduleMetrics();
        ScheduleConsole told = new ScheduleConsole(console, metrics);
        JobSchedulers schedulers = new JobSchedulers(reader, console.messages(), told, told, Pace.DEFAULT, clock);
        try (MonitorServer monitor = ScheduleMonitor.start(port, schedulers, metrics)) {
            console.say("schedule.monitor", String.valueOf(monitor.port()));
            Runtime.getRuntime().addShutdownHook(new Thread(schedulers::close, "schedule-stop"));
            schedulers.start(scheduled);
            untilTheEnd();
        }
        return ExitCode.DONE.value();
    }

    /** The process ends by a signal; the shutdown hook stops the schedulers, and each run stops itself gracefully. */
    private static void untilTheEnd() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
