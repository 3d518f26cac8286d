package fr.certigrille.report;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** All candidates of a session who were evaluated with one grid. */
public final class Cohort {

    private final Grid grid;
    private final int session;
    private final List<Assessment> candidates = new ArrayList<>();

    public Cohort(Grid grid, int session) {
        this.grid = grid;
        this.session = session;
    }

    public void add(Assessment candidate) {
        candidates.add(candidate);
    }

    Grid grid() {
        return grid;
    }

    int session() {
        return session;
    }

    Group all() {
        return new Group(grid, candidates.stream().sorted(Assessment.ORDER).toList());
    }

    SortedMap<SchoolClass, Group> classes() {
        Map<SchoolClass, List<Assessment>> byClass =
                all().candidates().stream().collect(Collectors.groupingBy(Assessment::schoolClass));
        SortedMap<SchoolClass, Group> classes = new TreeMap<>(SchoolClasses.ORDER);
        byClass.forEach((schoolClass, members) -> classes.put(schoolClass, new Group(grid, members)));
        return classes;
    }

    /** Each candidate with a mark, against the same or nearest profiles of other commissions. */
    Harmonisation harmonisation() {
        return new Harmonisation(
                grid, all().candidates().stream().filter(Assessment::isGraded).toList());
    }

    /** Sorts candidates into cohorts, the latest session first. */
    public static List<Cohort> of(Iterable<Assessment> candidates, BiFunction<String, Integer, Grid> grids) {
        SortedMap<String, Cohort> cohorts = new TreeMap<>();
        for (Assessment each : candidates) {
            SchoolClass in = each.schoolClass();
            String key = String.format("%04d %s", 9999 - in.session(), in.gridId());
            cohorts.computeIfAbsent(key, k -> new Cohort(grids.apply(in.gridId(), in.session()), in.session()))
                    .add(each);
        }
        return List.copyOf(cohorts.values());
    }
}
