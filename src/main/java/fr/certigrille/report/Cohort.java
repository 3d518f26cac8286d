package fr.certigrille.report;

import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All candidates of a session who were evaluated with one grid, as counts: eight bytes for each mark, some hundred for each class. */
public final class Cohort {

    private final Grid grid;
    private final int session;
    private final Named named;
    private final Group all;
    private final SortedMap<SchoolClass, Group> classes = new TreeMap<>(SchoolClasses.ORDER);
    private final GivenMarks marks = new GivenMarks();

    /**
     * Makes a cohort of nobody.
     *
     * @param named who the candidates are
     */
    Cohort(Grid grid, int session, Named named) {
        this.grid = grid;
        this.session = session;
        this.named = named;
        this.all = new Group(grid);
    }

    void add(Judgement judgement) {
        all.add(judgement);
        classes.computeIfAbsent(judgement.schoolClass(), key -> new Group(grid)).add(judgement);
        if (judgement.isGraded()) {
            marks.add(Profile.of(grid, judgement.levels()), Panel.of(judgement), judgement.mark());
        }
    }

    Grid grid() {
        return grid;
    }

    int session() {
        return session;
    }

    Named named() {
        return named;
    }

    Group all() {
        return all;
    }

    SortedMap<SchoolClass, Group> classes() {
        return Collections.unmodifiableSortedMap(classes);
    }

    /** Each mark against the same or nearest profiles of other commissions. */
    Harmonisation harmonisation() {
        return new Harmonisation(grid, marks);
    }
}
