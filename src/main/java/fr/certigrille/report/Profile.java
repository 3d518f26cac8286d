package fr.certigrille.report;

import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A candidate's levels, in the order of the grid.
 *
 * @param ranks a character for each level: its rank among those that evaluate, counted from {@link #LOWEST} for the lowest;
 *     {@link #NOT_EVALUATED} where nothing could be evaluated
 */
record Profile(String ranks) {

    static final char LOWEST = '0';
    static final char NOT_EVALUATED = '-';

    static Profile of(Grid grid, Map<String, String> levels) {
        List<String> scale =
                grid.levels().stream().filter(Level::evaluated).map(Level::code).toList();
        StringBuilder ranks = new StringBuilder();
        for (String code : grid.assessedCodes()) {
            int rank = scale.indexOf(levels.getOrDefault(code, ""));
            ranks.append(rank < 0 ? NOT_EVALUATED : (char) (LOWEST + rank));
        }
        return new Profile(ranks.toString());
    }

    /** How many levels there are. */
    int size() {
        return ranks.length();
    }

    /** The mean of the ranks, from 0, of what could be evaluated; empty when nothing could. */
    OptionalDouble mean() {
        return ranks.chars()
                .filter(rank -> rank != NOT_EVALUATED)
                .map(rank -> rank - LOWEST)
                .average();
    }

    /**
     * This profile and those near it: some levels one step higher or lower. What could not be evaluated stays so.
     *
     * @param steps how many steps in all, 0 or more
     * @param top rank of the highest level, from 0
     */
    Set<Profile> within(int steps, int top) {
        Set<Profile> near = new LinkedHashSet<>(Set.of(this));
        for (int step = 0; step < steps; step++) {
            for (Profile profile : List.copyOf(near)) {
                profile.addOneStepAway(near, (char) (LOWEST + top));
            }
        }
        return near;
    }

    /** Whether another profile is at most so many steps away. */
    boolean isWithin(int steps, Profile other) {
        int left = steps;
        for (int i = 0; i < ranks.length() && left >= 0; i++) {
            char rank = ranks.charAt(i);
            char theirs = other.ranks.charAt(i);
            boolean comparable = (rank == NOT_EVALUATED) == (theirs == NOT_EVALUATED);
            left = comparable ? left - Math.abs(rank - theirs) : -1;
        }
        return left >= 0;
    }

    private void addOneStepAway(Set<Profile> near, char highest) {
        for (int i = 0; i < ranks.length(); i++) {
            char rank = ranks.charAt(i);
            if (rank > LOWEST) {
                near.add(with(i, (char) (rank - 1)));
            }
            if (rank != NOT_EVALUATED && rank < highest) {
                near.add(with(i, (char) (rank + 1)));
            }
        }
    }

    private Profile with(int index, char rank) {
        char[] changed = ranks.toCharArray();
        changed[index] = rank;
        return new Profile(new String(changed));
    }
}
