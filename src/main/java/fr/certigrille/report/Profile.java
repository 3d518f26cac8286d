package fr.certigrille.report;

import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A candidate's levels, in the order of the grid.
 *
 * @param ranks rank of each level among those that evaluate, from 0 for the lowest; {@link #NOT_EVALUATED} where nothing could
 *     be evaluated
 */
record Profile(List<Integer> ranks) {

    static final int NOT_EVALUATED = -1;

    Profile {
        ranks = List.copyOf(ranks);
    }

    static Profile of(Grid grid, Map<String, String> levels) {
        List<String> scale =
                grid.levels().stream().filter(Level::evaluated).map(Level::code).toList();
        return new Profile(grid.assessedCodes().stream()
                .map(code -> scale.indexOf(levels.getOrDefault(code, "")))
                .toList());
    }

    /** The mean of the ranks of what could be evaluated; empty when nothing could. */
    OptionalDouble mean() {
        return ranks.stream()
                .filter(rank -> rank != NOT_EVALUATED)
                .mapToInt(Integer::intValue)
                .average();
    }

    /**
     * This profile and those near it: some levels one step higher or lower. What could not be evaluated stays so.
     *
     * @param steps how many steps in all, 0 or more
     * @param top rank of the highest level
     */
    Set<Profile> within(int steps, int top) {
        Set<Profile> near = new LinkedHashSet<>(Set.of(this));
        for (int step = 0; step < steps; step++) {
            for (Profile profile : List.copyOf(near)) {
                near.addAll(profile.oneStepAway(top));
            }
        }
        return near;
    }

    /** Whether another profile is at most so many steps away. */
    boolean isWithin(int steps, Profile other) {
        int left = steps;
        for (int i = 0; i < ranks.size() && left >= 0; i++) {
            int rank = ranks.get(i);
            int theirs = other.ranks.get(i);
            boolean comparable = (rank == NOT_EVALUATED) == (theirs == NOT_EVALUATED);
            left = comparable ? left - Math.abs(rank - theirs) : -1;
        }
        return left >= 0;
    }

    private List<Profile> oneStepAway(int top) {
        List<Profile> away = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            int rank = ranks.get(i);
            if (rank > 0) {
                away.add(with(i, rank - 1));
            }
            if (rank != NOT_EVALUATED && rank < top) {
                away.add(with(i, rank + 1));
            }
        }
        return away;
    }

    private Profile with(int index, int rank) {
        List<Integer> changed = new ArrayList<>(ranks);
        changed.set(index, rank);
        return new Profile(changed);
    }
}
