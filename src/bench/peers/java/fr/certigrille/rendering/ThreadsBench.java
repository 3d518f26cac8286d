package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Candidates a second that some threads of one process make together, warm. Usage: THREADS WARM-UP SECONDS */
final class ThreadsBench {

    private ThreadsBench() {}

    public static void main(String[] arguments) throws Exception {
        int threads = Integer.parseInt(arguments[0]);
        List<Callable<Double>> rates = new ArrayList<>();
        FormRenderers renderers = new FormRenderers(Samples.XSL, null);
        for (int i = 0; i < threads; i++) {
            FormRenderer renderer = renderers.renderer();
            rates.add(() -> {
                rate(renderer, Double.parseDouble(arguments[1]));
                return rate(renderer, Double.parseDouble(arguments[2]));
            });
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        double all = 0;
        for (Future<Double> rate : workers.invokeAll(rates)) {
            all += rate.get();
        }
        workers.shutdown();
        System.out.printf("%.1f%n", all);
    }

    private static double rate(FormRenderer renderer, double seconds) {
        List<EvaluationDocument> candidates = FormFiles.candidates();
        long start = System.nanoTime();
        int made = 0;
        while (System.nanoTime() - start < seconds * 1e9) {
            for (Annex annex : Samples.GRID.annexes()) {
                renderer.render(annex, candidates.get(made % candidates.size()), new ByteArrayOutputStream(1 << 17));
            }
            made++;
        }
        return made * 1e9 / (System.nanoTime() - start);
    }
}
