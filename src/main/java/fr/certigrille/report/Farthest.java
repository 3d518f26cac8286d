package fr.certigrille.report;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Keeps the candidates whose marks are farthest from the others', of any number. Equal distances go by class and candidate. */
final class Farthest {

    private static final Comparator<Distant> ORDER = Comparator.comparingDouble(Distant::distance)
            .reversed()
            .thenComparing(Distant::candidate, Assessment.ORDER);

    private final int most;
    private final PriorityQueue<Distant> kept = new PriorityQueue<>(ORDER.reversed());

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
        return candidates(kept.stream().sorted(ORDER));
    }

    /** By class, commission and number. */
    List<Assessment> byClass() {
        return candidates(kept.stream()).stream().sorted(Assessment.ORDER).toList();
    }

    private static List<Assessment> candidates(Stream<Distant> distants) {
        return distants.map(Distant::candidate).toList();
    }
}
