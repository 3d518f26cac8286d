package fr.certigrille.job.output;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.objects.ObjectStore;
import fr.certigrille.objects.ObjectStoreSettings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Workers put what they make into an object store, under a prefix of the run's own; the run brings it into its output folder. Whatever a
 * worker puts there that lost its part is what another makes too, byte for byte, or lies under a prefix that no run looks at.
 */
final class ObjectHandover implements Handover {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectHandover.class);
    private static final String RUNS = "runs/";
    private static final String MARK = ".run";

    /** Requests wait for the network far more than they work. */
    private static final int THREADS = 8;

    private final ObjectStoreSettings settings;
    private final ObjectStore store;
    private final Output output;
    private final String run;
    private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("handover-");

    /**
     * Names the objects of a run.
     *
     * @param staging the run's own name for them
     */
    ObjectHandover(ObjectStoreSettings settings, Output output, String staging) {
        this.settings = settings;
        this.store = ObjectStore.open(settings);
        this.output = output;
        this.run = RUNS + staging + "/";
        this.threads.setConcurrencyLimit(THREADS);
    }

    @Override
    public void open() {
        clear(RUNS);
        store.put(run + MARK, MARK, new byte[0]);
    }

    @Override
    public Output enter(String worker) {
        if (!store.has(run + MARK)) {
            throw new FindingException(Finding.of(Code.OUTPUT_NOT_SHARED, Place.of(settings.toString())));
        }
        return new ObjectOutput(store, run);
    }

    @Override
    public void takeAway(String worker) {
        // what it puts from now on is the same, or is looked at by nobody
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public StepExecutionListener around(HandedOver files) {
        return new Arrival(files);
    }

    @Override
    public boolean bring() {
        List<String> arrived = store.keys(run).stream()
                .filter(key -> ObjectOutput.isKey(key.substring(run.length())))
                .toList();
        all(arrived, this::bring);
        return !arrived.isEmpty();
    }

    private void bring(String key) {
        store.get(key, output::put);
        store.delete(key);
    }

    private void clear(String prefix) {
        for (List<String> keys = store.keys(prefix); !keys.isEmpty(); keys = store.keys(prefix)) {
            all(keys, store::delete);
        }
    }

    private void all(List<String> keys, Consumer<String> work) {
        CompletableFuture.allOf(keys.stream()
                        .map(key -> threads.submitCompletable(() -> work.accept(key)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    /** What cannot be taken away now, the next run takes away. */
    @Override
    public void end() {
        try {
            clear(run);
        } catch (FindingException | CompletionException e) {
            LOG.warn("Objects of the run stay in the store until the next run", e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
