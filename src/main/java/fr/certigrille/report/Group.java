package fr.certigrille.report;

import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.grid.Grid;
import java.util.List;
import java.util.Objects;

/**
 * Candidates that are looked at together: a class, or all of a session.
 *
 * @param grid their grid
 * @param candidates the candidates, in order
 */
record Group(Grid grid, List<Assessment> candidates) {

    Group {
        candidates = List.copyOf(candidates);
    }

    long graded() {
        return candidates.stream().filter(Assessment::isGraded).count();
    }

    long ungraded(Ungraded why) {
        return candidates.stream().filter(each -> each.outcome() == why).count();
    }

    /** How many were given this level for this competence. */
    long count(String assessed, String level) {
        return candidates.stream()
                .filter(each -> level.equals(each.levels().get(assessed)))
                .count();
    }

    /** Final marks. */
    MarkCounts finalMarks() {
        MarkCounts marks = new MarkCounts();
        candidates.stream()
                .map(Assessment::finalMark)
                .filter(Objects::nonNull)
                .forEach(mark -> marks.add(mark.doubleValue()));
        return marks;
    }
}
