package fr.certigrille.job;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.store.Database;
import fr.certigrille.store.KeyRange;
import fr.certigrille.store.PartRequests;
import fr.certigrille.store.PartStore;
import fr.certigrille.store.PartStore.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;

/** The workers of a run, as the run sees them. */
final class Workforce implements AutoCloseable {

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
    private final WorkerFolders folders;
    private long lastSeen = System.nanoTime();

    /** Wants workers of this program from now on. */
    Workforce(JobFile file, Database database, BatchTools tools, WorkersWanted wanted, String program)
            throws IOException {
        this.file = file;
        this.tools = tools;
        this.wanted = wanted;
        this.requests = new PartRequests(database);
        this.parts = new PartStore(database, requests);
        this.casualties = new Casualties(database, parts, new OutputFolder(file.outputFolder()));
        String staging = UUID.randomUUID().toString();
        this.folders = new WorkerFolders(file.outputFolder(), staging);
        folders.open();
        parts.want(new Wanted(program, ProgramVersion.text(), staging));
    }

    /**
     * A step that workers do.
     *
     * @param ends keys where a part may end; see {@link Parts#plan}
     * @param start what the run itself does before
     */
    Step step(RunStep step, Supplier<List<Long>> ends, StepExecutionListener start) {
        return tools.partitionStep(
                step,
                new PartSplitter(tools.repository(), step, () -> plan(ends)),
                new PartHandler(step, parts, tools, this),
                start);
    }

    private List<KeyRange> plan(Supplier<List<Long>> ends) {
        List<Long> all = ends.get();
        if (!all.isEmpty()) {
            await();
        }
        return Parts.plan(all, Math.max(wanted.atLeast(), parts.workers()));
    }

    /** Waits until there are as many as wanted. */
    private void await() {
        while (parts.workers() < wanted.atLeast()) {
            tools.progress().awaitingWorkers(parts.workers(), wanted.atLeast());
            look();
            pause();
        }
    }

    /** Sees which workers are no longer heard of, and gives what they had to others. */
    void look() {
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
            folders.takeAway(worker);
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
        parts.dismiss();
        folders.close();
    }
}
