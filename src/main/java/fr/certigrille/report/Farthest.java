package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps the candidates whose marks are farthest from the others', of any number. Equal distances go by class and candidate. */
final class Farthest {

    /** The order does not depend on the database. */
    private static final Comparator<Assessment> BY_CLASS = Comparator.comparing(
                    Assessment::schoolClass, SchoolClasses.ORDER)
            .thenComparing(Assessment::commission)
            .thenComparing(assessed -> assessed.candidate().number());

    private static final Comparator<Distant> FARTHEST_FIRST =
            Comparator.comparingDouble(Distant::distance).reversed().thenComparing(Distant::candidate, BY_CLASS);

    private final int most;
    private final PriorityQueue<Distant> kept = new PriorityQueue<>(FARTHEST_FIRST.reversed());

    Farthest(int most) {
        this.most = most;
    }

    private record Distant(Assessment candidate, double distance) {}

    void add(Assessment candidate, double distance) {
        kept.add(new Distant(candidate, distance));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** The farthest first. */
    List<Assessment> inOrder() {
        return candidates(kept.stream().sorted(FARTHEST_FIRST));
    }

    /** By class, commission and number. */
    List<Assessment> byClass() {
        return candidates(kept.stream()).stream().sorted(BY_CLASS).toList();
    }

    private static List<Assessment> candidates(Stream<Distant> distants) {
        return distants.map(Distant::candidate).toList();
    }
}
