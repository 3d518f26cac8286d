package fr.certigrille.cli;

import fr.certigrille.job.monitor.MonitorServer;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.worker.WorkerHealth;
import fr.certigrille.job.worker.WorkerRunner;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works for runs that another process starts, until it is stopped. */
@Command(name = "worker", resourceBundle = "fr.certigrille.help")
@SuppressWarnings("NullAway.Init")
final class WorkerCommand implements Callable<Integer> {

    /** How long the process is held for what it is at, once asked to stop. */
    private static final int SECONDS = 9;

    private final Console console;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "JOB.json", descriptionKey = "job")
    private Path job;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "workerPort")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", descriptionKey = "bind")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    WorkerCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Locale locale = console.messages().locale();
        JobFile file = new JobFileReader(environment, locale).read(job);
        WorkerHealth health = new WorkerHealth(new ConsoleWorkerProgress(console));
        try (MonitorServer monitor = port == null ? null : health.serve(new InetSocketAddress(bind, port))) {
            if (monitor != null) {
                console.say("worker.monitor", bind.getHostAddress(), String.valueOf(monitor.port()));
            }
            work(new WorkerRunner(file, locale, health));
            return ExitCode.DONE.value();
        }
    }

    private static void work(WorkerRunner worker) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(worker, ended), "stop-worker"));
        try {
            worker.run();
        } finally {
            ended.countDown();
        }
    }

    private static void stop(WorkerRunner worker, CountDownLatch ended) {
        worker.stop();
        try {
            ended.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
