package fr.certigrille.job.schedule;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.job.run.RunProgress;
import fr.certigrille.job.settings.JobFileReader;
import fr.certigrille.job.settings.KnownJob;
import fr.certigrille.store.DatabaseSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scheduled jobs at their times until it is closed: a scheduler for each database that they work on. */
public final class JobSchedulers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobSchedulers.class);

    private final JobAttempt attempt;
    private final ScheduleListener listener;
    private final Pace pace;
    private final Clock clock;
    private final List<JobScheduler> schedulers = new ArrayList<>();

    /**
     * Makes it, without a job yet.
     *
     * @param reader reads job files anew before each run
     * @param messages words of the reports
     * @param progress hears each run
     */
    public JobSchedulers(
            JobFileReader reader,
            Messages messages,
            RunProgress progress,
            ScheduleListener listener,
            Pace pace,
            Clock clock) {
        this.attempt = new JobAttempt(reader, messages, progress);
        this.listener = listener;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Starts; waits for an embedded database that another command holds open.
     *
     * @param jobs jobs that have a schedule
     * @throws FindingException if a database cannot be reached; nothing runs then
     */
    public void start(List<KnownJob> jobs) throws InterruptedException {
        Map<DatabaseSettings, List<KnownJob>> byDatabase = jobs.stream()
                .collect(Collectors.groupingBy(job -> job.file().database(), LinkedHashMap::new, Collectors.toList()));
        try {
            for (List<KnownJob> ofOne : byDatabase.values()) {
                schedulers.add(startPatiently(ofOne));
            }
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    private JobScheduler startPatiently(List<KnownJob> jobs) throws InterruptedException {
        while (true) {
            try {
                return JobScheduler.start(jobs, attempt, listener, pace, clock);
            } catch (FindingException held) {
                if (held.findings().get(0).code() != Code.DATABASE_IN_USE) {
                    throw held;
                }
                LOG.info("The database is held open; the scheduler waits for it");
                Thread.sleep(pace.poll().toMillis());
            }
        }
    }

    List<JobScheduler> schedulers() {
        return List.copyOf(schedulers);
    }

    /** Stops all of them at once. */
    @Override
    public void close() {
        schedulers.parallelStream().forEach(JobScheduler::close);
    }
}
