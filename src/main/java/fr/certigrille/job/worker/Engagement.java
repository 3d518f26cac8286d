package fr.certigrille.job.worker;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.EndOfTermJob;
import fr.certigrille.job.Preparation;
import fr.certigrille.job.output.Handover;
import fr.certigrille.job.output.Output;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.LogContext;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.run.RunFailure;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.SilentProgress;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.job.sharing.PartSteps;
import fr.certigrille.store.Database;
import fr.certigrille.store.DatabaseFaults;
import fr.certigrille.store.PartRequests;
import fr.certigrille.store.PartStore;
import fr.certigrille.store.PartStore.Wanted;
import fr.certigrille.store.WorkerLease;
import fr.certigrille.store.WorkerParts;
import fr.certigrille.store.WorkerParts.TakenPart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;

/** A worker's work for one run: from its enlistment until the run is over, or the lease is lost. */
final class Engagement implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engagement.class);

    /** Between two looks at what is wanted, where nothing is heard. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** So many workers try a part. */
    private static final int TRIES = 3;

    private final JobFile file;
    private final Database database;
    private final String program;
    private final Preparation preparation;
    private final WorkerProgress progress;
    private final WorkerLease lease;
    private final PartRequests requests;
    private final PartStore run;
    private final WorkerParts parts;
    private volatile @Nullable PartSteps steps;
    private volatile boolean stopping;

    Engagement(JobFile file, Database database, String program, Preparation preparation, WorkerProgress progress) {
        this.file = file;
        this.database = database;
        this.program = program;
        this.preparation = preparation;
        this.progress = progress;
        this.lease = WorkerLease.enlist(database, program);
        this.requests = new PartRequests(database);
        this.run = new PartStore(database, requests);
        this.parts = new WorkerParts(lease, requests);
    }

    /** Waits for a run and works for it. */
    void work() throws Exception {
        requests.listen();
        progress.waiting();
        Optional<Wanted> wanted = wanted();
        while (wanted.isEmpty() && !stopping) {
            requests.await(LOOK);
            wanted = wanted();
        }
        if (wanted.isPresent()) {
            workFor(wanted.get());
        }
    }

    /** What the run wants, which this worker must be. */
    private Optional<Wanted> wanted() {
        Optional<Wanted> wanted = run.wanted();
        wanted.filter(other -> !other.program().equals(program)).ifPresent(other -> {
            throw new FindingException(Finding.of(
                    Code.WORKER_OF_OTHER_VERSION, Place.of(file.job()), ProgramVersion.text(), other.version()));
        });
        return wanted;
    }

    private void workFor(Wanted wanted) throws Exception {
        // The run, which sees all parts, tells of progress.
        BatchTools tools = new BatchTools(database, new SilentProgress());
        RunOptions options = new RunOptions(wanted.keepIntermediate(), Locale.forLanguageTag(wanted.language()));
        try (EndOfTermJob job = new EndOfTermJob(file, options, database, tools, preparation);
                Handover handover = Handover.of(file, wanted.staging())) {
            Optional<Output> place = place(handover, wanted);
            if (place.isPresent()) {
                workFor(wanted, job.parts(place.get()));
            }
        }
    }

    /** The worker's own place; none when the run is over, whose room was taken away. */
    private Optional<Output> place(Handover handover, Wanted wanted) {
        try {
            return Optional.of(handover.enter(lease.id()));
        } catch (FindingException notThere) {
            if (isWanted(wanted)) {
                throw notThere;
            }
            return Optional.empty();
        }
    }

    private boolean isWanted(Wanted wanted) {
        return wanted().equals(Optional.of(wanted));
    }

    private void workFor(Wanted wanted, PartSteps own) throws Exception {
        steps = own;
        while (!stopping && isWanted(wanted)) {
            Optional<TakenPart> part = parts.take(wanted.staging());
            if (part.isPresent()) {
                work(part.get(), own);
            } else {
                requests.await(LOOK);
            }
        }
    }

    private void work(TakenPart part, PartSteps own) throws InterruptedException {
        try {
            StepExecution done = own.execute(part, parts);
            LOG.info("{} ended as {}: {} items", done.getStepName(), done.getStatus(), done.getWriteCount());
            if (done.getStatus() == BatchStatus.COMPLETED) {
                parts.end(part);
                progress.partDone(RunStep.of(part.step()), done.getWriteCount());
            } else if (done.getStatus() == BatchStatus.STOPPED) {
                parts.decline(part);
                requests.await(LOOK);
            } else {
                failed(part, done.getFailureExceptions());
            }
        } finally {
            LogContext.clear();
        }
    }

    /** What may be this machine's fault alone ends the worker; the part goes to others, a few times. */
    private void failed(TakenPart part, List<Throwable> failures) {
        RunFailure failure = new RunFailure(file.job(), failures);
        failures.forEach(cause -> LOG.error("A part failed", cause));
        failures.stream()
                .filter(cause ->
                        DatabaseFaults.isPassing(cause) || DatabaseFaults.isTakenOver(cause) || database.isCut())
                .findFirst()
                .ifPresent(lost -> {
                    throw new IllegalStateException(lost);
                });
        FindingException told = new FindingException(failure.findings(), failures.get(0));
        if (part.taken() < TRIES) {
            parts.giveBack(part);
        } else {
            parts.fail(part, failure.findings().get(0));
        }
        throw told;
    }

    void stop() {
        stopping = true;
        PartSteps current = steps;
        if (current != null) {
            current.stop();
        }
        requests.wake();
    }

    @Override
    public void close() {
        requests.close();
        lease.close();
    }
}
