package fr.certigrille.job.sharing;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.job.intake.WorkbookIntake;
import fr.certigrille.job.output.HandedOver;
import fr.certigrille.job.output.Handover;
import fr.certigrille.job.output.OutputFolder;
import fr.certigrille.job.run.BatchTools;
import fr.certigrille.job.run.ProgramVersion;
import fr.certigrille.job.run.RunOptions;
import fr.certigrille.job.run.RunStep;
import fr.certigrille.job.run.WorkersWanted;
import fr.certigrille.job.settings.JobFile;
import fr.certigrille.store.Database;
import fr.certigrille.store.PartRequests;
import fr.certigrille.store.PartStore;
import fr.certigrille.store.PartStore.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The workers of a run, as the run sees them. */
public final class Workforce implements AutoCloseable {

    /** How long a run goes on without any worker. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Workforce.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final JobFile file;
    private final BatchTools tools;
    private final WorkersWanted wanted;
    private final Casualties casualties;
    private final PartRequests requests;
    private final PartStore parts;
    private final Handover handover;
    private long lastSeen = System.nanoTime();

    /** Once there were enough, those that are left go on. */
    private boolean assembled;

    /** Wants workers of this program from now on; nobody works for a run whose room is taken away. */
    public Workforce(
            JobFile file,
            Database database,
            BatchTools tools,
            RunOptions options,
            String program,
            WorkbookIntake intake)
            throws IOException {
        this.file = file;
        this.tools = tools;
        this.wanted = Objects.requireNonNull(options.workers());
        this.requests = new PartRequests(database);
        this.parts = new PartStore(database, requests);
        this.casualties = new Casualties(database, new OutputFolder(file.outputFolder()), intake);
        String staging = UUID.randomUUID().toString();
        this.handover = Handover.of(file, staging);
        parts.dismiss();
        handover.open();
        parts.want(new Wanted(
                program, ProgramVersion.text(), staging, options.locale().toLanguageTag(), options.keepIntermediate()));
    }

    /**
     * A step that workers do.
     *
     * @param around what the run itself does before and after
     */
    public Step step(RunStep step, Split split, StepExecutionListener... around) {
        return tools.partitionStep(
                step,
                new PartSplitter(tools.repository(), step, () -> split.among(this::number)),
                new PartHandler(step, parts, tools, this),
                around);
    }

    /** Splits what is to be done into parts. */
    @FunctionalInterface
    public interface Split {

        /**
         * The parts; none when there is nothing to do.
         *
         * @param workers asked once it is known that there is something to do: waits for workers, and answers how many share it
         */
        List<ExecutionContext> among(IntSupplier workers);
    }

    private int number() {
        if (!assembled) {
            await();
            assembled = true;
        }
        return Math.max(wanted.atLeast(), parts.workers());
    }

    /** Waits until there are as many as wanted. */
    private void await() {
        while (parts.workers() < wanted.atLeast()) {
            tools.progress().awaitingWorkers(parts.workers(), wanted.atLeast());
            look();
            pause();
        }
    }

    /** Whether workers cannot reach the output folder. */
    public boolean isRemote() {
        return handover.isRemote();
    }

    public StepExecutionListener around(HandedOver files) {
        return handover.around(files);
    }

    /** Sees that all that workers made is in the output folder. */
    void bringAll() {
        boolean more = true;
        while (more) {
            more = handover.bring();
        }
    }

    /** Sees which workers are no longer heard of, and gives what they had to others. */
    void look() {
        handover.bring();
        if (parts.workers() > 0) {
            lastSeen = System.nanoTime();
        } else if (System.nanoTime() - lastSeen > PATIENCE.toNanos()) {
            throw new FindingException(
                    Finding.of(Code.NO_WORKER, Place.of(file.job()), String.valueOf(PATIENCE.toMinutes())));
        }
        List<String> silent = parts.disownSilent();
        if (!silent.isEmpty()) {
            LOG.warn("Workers {} are no longer heard of; their parts go to others", silent);
            silent.forEach(this::takeFolder);
            casualties.record();
            LOG.info("{} parts given out again", parts.giveOutAgain());
        }
    }

    private void takeFolder(String worker) {
        try {
            handover.takeAway(worker);
        } catch (IOException e) {
            throw new FindingException(
                    Finding.of(
                            Code.FILE_NOT_WRITTEN,
                            Place.of(String.valueOf(file.outputFolder().getFileName()))),
                    e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Wants no workers any more. */
    @Override
    public void close() {
        try (handover) {
            parts.dismiss();
            handover.end();
        }
    }
}
