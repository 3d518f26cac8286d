package fr.certigrille.report;

import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Sorts what candidates were given into cohorts. */
public final class Cohorts {

    private final BiFunction<String, Integer, Grid> grids;
    private final Named named;
    private final SortedMap<String, Cohort> cohorts = new TreeMap<>();
    private final Map<SchoolClass, Cohort> byClass = new HashMap<>();

    /**
     * Begins.
     *
     * @param grids the grid with this id in this session
     * @param named who the candidates are
     */
    public Cohorts(BiFunction<String, Integer, Grid> grids, Named named) {
        this.grids = grids;
        this.named = named;
    }

    public void add(Judgement judgement) {
        byClass.computeIfAbsent(judgement.schoolClass(), this::cohort).add(judgement);
    }

    private Cohort cohort(SchoolClass in) {
        String key = String.format("%04d %s", 9999 - in.session(), in.gridId());
        return cohorts.computeIfAbsent(
                key, k -> new Cohort(grids.apply(in.gridId(), in.session()), in.session(), named));
    }

    /** The cohorts, the latest session first. */
    public List<Cohort> list() {
        return List.copyOf(cohorts.values());
    }
}
