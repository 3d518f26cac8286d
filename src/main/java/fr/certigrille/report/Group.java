package fr.certigrille.report;

import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts candidates that are looked at together: a class, or all of a session. */
final class Group {

    private final List<String> assessed;
    private final List<String> levels;
    private final int[] given;
    private final Map<Ungraded, Integer> ungraded = new EnumMap<>(Ungraded.class);
    private final MarkCounts finalMarks = new MarkCounts();
    private int candidates;

    Group(Grid grid) {
        this.assessed = grid.assessedCodes();
        this.levels = grid.levels().stream().map(Level::code).toList();
        this.given = new int[assessed.size() * levels.size()];
    }

    void add(Judgement judgement) {
        candidates++;
        if (judgement.outcome() instanceof Ungraded why) {
            ungraded.merge(why, 1, Integer::sum);
        }
        if (judgement.finalMark() != null) {
            finalMarks.add(judgement.finalMark().doubleValue());
        }
        for (int i = 0; i < assessed.size(); i++) {
            int level = levels.indexOf(judgement.levels().getOrDefault(assessed.get(i), ""));
            if (level >= 0) {
                given[i * levels.size() + level]++;
            }
        }
    }

    int candidates() {
        return candidates;
    }

    int graded() {
        return candidates
                - ungraded.values().stream().mapToInt(Integer::intValue).sum();
    }

    int ungraded(Ungraded why) {
        return ungraded.getOrDefault(why, 0);
    }

    /** How many were given this level for this competence, both of the grid. */
    int count(String code, String level) {
        return given[assessed.indexOf(code) * levels.size() + levels.indexOf(level)];
    }

    MarkCounts finalMarks() {
        return finalMarks;
    }
}
