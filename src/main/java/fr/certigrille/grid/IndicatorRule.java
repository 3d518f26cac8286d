package fr.certigrille.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How the levels of a competence's indicators make the level of the competence, where none is given for itself. */
public enum IndicatorRule {
    /** The lower median of the indicators that could be evaluated: with two in the middle, the lower one. */
    LOWER_MEDIAN {
        @Override
        <T> T pick(List<T> sorted) {
            return sorted.get((sorted.size() - 1) / 2);
        }
    };

    /**
     * The one whose level counts.
     *
     * @param grid the grid, whose order of levels counts
     * @param stated what states levels of indicators
     * @param level the code of the level that each states
     * @return empty when none of them could be evaluated
     */
    public <T> Optional<T> decide(Grid grid, List<T> stated, Function<T, String> level) {
        List<String> codes =
                grid.levels().stream().filter(Level::evaluated).map(Level::code).toList();
        List<T> sorted = stated.stream()
                .filter(one -> codes.contains(level.apply(one)))
                .sorted(Comparator.comparingInt(one -> codes.indexOf(level.apply(one))))
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(pick(sorted));
    }

    abstract <T> T pick(List<T> sorted);
}
