package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;

/** Renders random candidates, long comments and rare characters included, and tells the heap that stays. Usage: [candidates]. */
final class MemoryBench {

    private MemoryBench() {}

    public static void main(String[] arguments) {
        int candidates = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        RandomEvaluations evaluations = new RandomEvaluations(1, Samples.GRID);
        FormRenderer renderer = new FormRenderer(Samples.XSL);
        int refused = 0;
        for (int i = 0; i < candidates; i++) {
            if (i % Math.max(1, candidates / 20) == 0) {
                System.out.printf("%7d candidates, %4d MB of heap in use after a collection%n", i, used());
            }
            refused += render(renderer, evaluations.next()) ? 0 : 1;
        }
        System.out.printf("%7d candidates, %4d MB; %d with a name that no frame holds%n", candidates, used(), refused);
    }

    private static boolean render(FormRenderer renderer, EvaluationDocument evaluation) {
        try {
            for (Annex annex : Samples.GRID.annexes()) {
                renderer.render(annex, evaluation, new ByteArrayOutputStream(1 << 17));
            }
            return true;
        } catch (FindingException tooLong) {
            return false;
        }
    }

    private static long used() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
