package fr.certigrille.report;

import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.SchoolClass;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Times the page of a run over classes of 25 candidates, all different, with 40 commissions for 20 classes: {@code CANDIDATES}. */
public final class ReportBench {

    private static final List<String> LEVELS = List.of("NM", "MP", "BM", "EM");

    private ReportBench() {}

    public static void main(String[] arguments) {
        int candidates = Integer.parseInt(arguments[0]);
        long begun = System.nanoTime();
        Cohort cohort = new Cohort(Candidates.GRID, 2026, (classes, consumer) -> {});
        Random random = new Random(1);
        for (int i = 0; i < candidates; i++) {
            cohort.add(judgement(random, i));
        }
        double counted = seconds(begun);
        int bytes = Pages.html(SampleRuns.of(cohort), "fr").length;
        System.out.printf(
                Locale.ROOT,
                "%,d candidates: counted after %.1f s, page of %,d bytes after %.1f s, heap of %d MB%n",
                candidates,
                counted,
                bytes,
                seconds(begun),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Judgement judgement(Random random, int i) {
        int number = i / 25;
        SchoolClass in = new SchoolClass(
                "Lycée " + number, "Académie " + number % 30, 2026, Candidates.GRID.id(), "SIO2-" + number);
        double strength = 1.5 + random.nextGaussian() * 0.8;
        Map<String, String> levels = new HashMap<>();
        int sum = 0;
        for (String code : Candidates.GRID.assessedCodes()) {
            int rank = (int) Math.max(0, Math.min(3, Math.round(strength + random.nextGaussian() * 0.6)));
            sum += rank;
            levels.put(code, LEVELS.get(rank));
        }
        double mark = Math.max(0, Math.min(20, 4 + sum * 5.0 / levels.size() + random.nextGaussian() * 1.2));
        Graded graded = new Graded(BigDecimal.valueOf(Math.round(mark * 2) / 2.0));
        return new Judgement(in, i % 2 == 0 ? "A" : "B", levels, graded, graded.mark());
    }
}
