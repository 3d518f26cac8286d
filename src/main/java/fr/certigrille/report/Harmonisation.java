package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.Judgement;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Marks against profiles, commission by commission. A mark is compared with the median of the marks that other commissions gave
 * to the same profile; where those are fewer than {@link #MIN_MARKS}, nearer profiles count too, up to {@link #MAX_STEPS} levels
 * away. It stands out when it is farther from that median than {@link #SPREADS} robust standard deviations and than
 * {@link #MIN_GAP} of the scale.
 *
 * <p>Median and median absolute deviation (times 1.4826, which makes it the standard deviation of normal values) are not drawn
 * away by the very marks that stand out; three of them is the customary, strict limit (Leys and others, 2013). A commission is
 * told as a whole when the median of its distances reaches {@link #MIN_TILT} of the scale.
 *
 * <p>Marks are known by their places in {@link GivenMarks}; who is behind them does not matter here.
 */
final class Harmonisation {

    /** The fewest marks of other commissions that a mark is compared with. */
    static final int MIN_MARKS = 5;

    /** From at least so many other commissions: one alone says nothing about the others. */
    static final int MIN_PANELS = 2;

    /** How many steps a near profile may be away, over all competences. */
    static final int MAX_STEPS = 2;

    /** Robust standard deviations. */
    static final double SPREADS = 3;

    /** The smallest distance that is told, as a part of the scale: 3 points of 20. */
    static final double MIN_GAP = 0.15;

    /** The smallest median distance of a whole commission that is told, as a part of the scale: 1.5 points of 20. */
    static final double MIN_TILT = 0.075;

    private static final double NORMAL = 1.4826;

    private final Grid grid;
    private final GivenMarks marks;
    private final int top;
    private final double scale;

    /** By place: points above (or, negative, below) the median elsewhere; not a number where there is none. */
    private final double[] gaps;

    private final BitSet outliers = new BitSet();

    Harmonisation(Grid grid, GivenMarks given) {
        this.grid = grid;
        this.marks = given.sorted();
        this.top = (int) grid.levels().stream().filter(Level::evaluated).count() - 1;
        this.scale = grid.mark().max().doubleValue();
        this.gaps = new double[marks.size()];
        int next;
        for (int from = 0; from < marks.size(); from = next) {
            next = marks.startOf(marks.profileAt(from) + 1);
            compareProfile(from, next);
        }
    }

    private void compareProfile(int from, int to) {
        int profile = marks.profileAt(from);
        References references = references(marks.profiles().get(profile));
        int next;
        for (int place = from; place < to; place = next) {
            int panel = marks.panelAt(place);
            next = marks.startOf(profile, panel + 1);
            compare(place, next, references.of(panel));
        }
    }

    private References references(Profile profile) {
        return new References(marks, profile, top);
    }

    private void compare(int from, int to, Optional<Reference> reference) {
        for (int place = from; place < to; place++) {
            gaps[place] = reference.isEmpty()
                    ? Double.NaN
                    : marks.markAt(place) - reference.get().median();
            outliers.set(place, reference.isPresent() && standsOut(gaps[place], reference.get()));
        }
    }

    private boolean standsOut(double gap, Reference reference) {
        double distance = Math.abs(gap);
        return distance >= MIN_GAP * scale && distance > SPREADS * NORMAL * reference.deviation();
    }

    /** How many marks there are. */
    int size() {
        return marks.size();
    }

    /** How many of them are compared with something. */
    long compared() {
        return Arrays.stream(gaps).filter(gap -> !Double.isNaN(gap)).count();
    }

    int outliers() {
        return outliers.cardinality();
    }

    /**
     * Marks by mean level, counted from the lowest that evaluates.
     *
     * @param parts into how many a level is divided
     */
    SortedMap<Long, MarkCounts> bands(int parts) {
        SortedMap<Long, MarkCounts> bands = new TreeMap<>();
        for (int place = 0; place < marks.size(); place++) {
            OptionalDouble mean = marks.profiles().get(marks.profileAt(place)).mean();
            if (mean.isPresent()) {
                bands.computeIfAbsent(Math.round(mean.getAsDouble() * parts), key -> new MarkCounts())
                        .add(marks.markAt(place));
            }
        }
        return bands;
    }

    /** The commissions, the one whose marks are farthest from the others' first; those that cannot be compared last. */
    List<PanelComparison> panels() {
        int[] places = placesByPanel();
        List<PanelComparison> panels = new ArrayList<>();
        int to;
        for (int from = 0; from < places.length; from = to) {
            to = from + 1;
            while (to < places.length && marks.panelAt(places[to]) == marks.panelAt(places[from])) {
                to++;
            }
            panels.add(panel(Arrays.copyOfRange(places, from, to)));
        }
        panels.sort(Comparator.comparing(PanelComparison::tilt).reversed().thenComparing(PanelComparison::panel));
        return panels;
    }

    private int[] placesByPanel() {
        long[] sorted = new long[marks.size()];
        Arrays.setAll(sorted, place -> (long) marks.panelAt(place) << Integer.SIZE | place);
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(each -> (int) each).toArray();
    }

    private PanelComparison panel(int[] places) {
        MarkCounts given = new MarkCounts();
        MarkCounts distances = new MarkCounts();
        for (int place : places) {
            given.add(marks.markAt(place));
            if (!Double.isNaN(gaps[place])) {
                distances.add(gaps[place]);
            }
        }
        return new PanelComparison(
                panelAt(places[0]),
                given.spread(),
                distances.size() == 0 ? Optional.empty() : Optional.of(distances.spread()),
                (int) Arrays.stream(places).filter(outliers::get).count(),
                MIN_TILT * scale);
    }

    private Panel panelAt(int place) {
        return marks.panels().get(marks.panelAt(place));
    }

    /** The commissions that gave the marks that stand out most: as many marks as wanted, and those that are as far. */
    Set<Panel> panelsOfOutliers(int most) {
        double[] distances =
                outliers.stream().mapToDouble(this::distance).sorted().toArray();
        double reach = distances.length > most ? distances[distances.length - most] : 0;
        Set<Panel> panels = new HashSet<>();
        outliers.stream().filter(place -> distance(place) >= reach).forEach(place -> panels.add(panelAt(place)));
        return panels;
    }

    /** How far a mark is from the others, in points, whichever the direction; -1 when it is compared with nothing. */
    double distance(Judgement judgement) {
        return distance(placeOf(judgement));
    }

    private double distance(int place) {
        return Double.isNaN(gaps[place]) ? -1 : Math.abs(gaps[place]);
    }

    boolean isOutlier(Judgement judgement) {
        return outliers.get(placeOf(judgement));
    }

    private int placeOf(Judgement judgement) {
        return marks.placeOf(Profile.of(grid, judgement.levels()), Panel.of(judgement), judgement.mark());
    }

    /** A candidate's mark with what it is compared with; the candidate must have one. */
    Comparison compare(Assessment candidate) {
        Judgement judgement = candidate.judgement();
        Profile profile = Profile.of(grid, judgement.levels());
        return new Comparison(
                candidate,
                profile,
                references(profile).of(marks.panels().of(Panel.of(judgement))),
                isOutlier(judgement));
    }
}
