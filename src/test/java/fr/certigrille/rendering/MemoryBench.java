package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Renders random candidates, long comments, added pages and rare characters included, and tells the heap that stays. Usage:
 * [candidates [threads]].
 */
final class MemoryBench {

    private static final int REPORTS = 20;

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final int candidates;
    private final int threads;

    private MemoryBench(int candidates, int threads) {
        this.candidates = candidates;
        this.threads = threads;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int candidates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        new MemoryBench(candidates, threads).run();
    }

    private void run() throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        FormRenderers renderers = new FormRenderers(Samples.XSL, null);
        for (int i = 0; i < threads; i++) {
            RandomEvaluations evaluations = new RandomEvaluations(i, Samples.GRID);
            FormRenderer renderer = renderers.renderer();
            workers.execute(() -> render(renderer, evaluations));
        }
        workers.shutdown();
        if (!workers.awaitTermination(1, TimeUnit.DAYS)) {
            throw new IllegalStateException("a day was not enough");
        }
        System.out.printf("%d with a name that no frame holds%n", refused.get());
    }

    private void render(FormRenderer renderer, RandomEvaluations evaluations) {
        for (int i = 0; i < candidates / threads; i++) {
            EvaluationDocument evaluation = evaluations.next();
            try {
                for (Annex annex : Samples.GRID.annexes()) {
                    renderer.render(annex, evaluation, new ByteArrayOutputStream(1 << 17));
                }
            } catch (FindingException tooLong) {
                refused.incrementAndGet();
            }
            report(made.incrementAndGet());
        }
    }

    private void report(int count) {
        if (count % Math.max(1, candidates / REPORTS) == 0) {
            System.out.printf("%7d candidates, %4d MB of heap in use after a collection%n", count, used());
        }
    }

    /**
     * What a whole collection left, as the collector tells it. It is asked for again while it is put off, which it is as long as a thread
     * deflates; and what other threads make meanwhile does not count.
     */
    private static synchronized long used() {
        GarbageCollectorMXBean whole = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .reduce((young, old) -> old)
                .orElseThrow();
        long before = whole.getCollectionCount();
        while (whole.getCollectionCount() == before) {
            System.gc();
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum()
                >> 20;
    }
}
