package fr.certigrille.report;

import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<Assessment> candidates;
    private final int top;
    private final double scale;
    private final Map<Profile, Map<Panel, MarkCounts>> marks = new HashMap<>();
    private final Map<Neighbourhood, Neighbours> near = new HashMap<>();
    private final Map<Question, Optional<Reference>> references = new HashMap<>();

    Harmonisation(Grid grid, List<Assessment> candidates) {
        this.grid = grid;
        this.candidates = candidates;
        this.top = (int) grid.levels().stream().filter(Level::evaluated).count() - 1;
        this.scale = grid.mark().max().doubleValue();
        for (Assessment each : candidates) {
            marks.computeIfAbsent(profile(each), profile -> new HashMap<>())
                    .computeIfAbsent(each.panel(), panel -> new MarkCounts())
                    .add(each.mark());
        }
    }

    private record Neighbourhood(Profile profile, int steps) {}

    /** The marks of a profile and of those near it, together and by commission. */
    private record Neighbours(MarkCounts marks, Map<Panel, MarkCounts> byPanel) {
        void add(Panel panel, MarkCounts given) {
            marks.addAll(given);
            byPanel.computeIfAbsent(panel, key -> new MarkCounts()).addAll(given);
        }
    }

    private record Question(Profile profile, Panel panel) {}

    private Profile profile(Assessment candidate) {
        return Profile.of(grid, candidate.levels());
    }

    /** Each candidate's mark with what it is compared with, in the order of the candidates. */
    List<Comparison> comparisons() {
        return candidates.stream().map(this::compare).toList();
    }

    private Comparison compare(Assessment candidate) {
        Profile profile = profile(candidate);
        Optional<Reference> reference = references.computeIfAbsent(
                new Question(profile, candidate.panel()), question -> reference(profile, candidate.panel()));
        return new Comparison(
                candidate, profile, reference, reference.isPresent() && standsOut(candidate, reference.get()));
    }

    private boolean standsOut(Assessment candidate, Reference reference) {
        double distance = Math.abs(candidate.mark() - reference.median());
        return distance >= MIN_GAP * scale && distance > SPREADS * NORMAL * reference.deviation();
    }

    private Optional<Reference> reference(Profile profile, Panel own) {
        for (int steps = 0; steps <= MAX_STEPS; steps++) {
            Optional<Reference> reference = reference(near(profile, steps), own, steps);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }

    private static Optional<Reference> reference(Neighbours all, Panel own, int steps) {
        MarkCounts given = all.byPanel().get(own);
        MarkCounts others = given == null ? all.marks() : all.marks().without(given);
        int panels = all.byPanel().size() - (given == null ? 0 : 1);
        return others.size() < MIN_MARKS || panels < MIN_PANELS
                ? Optional.empty()
                : Optional.of(
                        new Reference(others.size(), panels, steps, others.median(), others.medianAbsoluteDeviation()));
    }

    private Neighbours near(Profile profile, int steps) {
        return near.computeIfAbsent(new Neighbourhood(profile, steps), this::gather);
    }

    private Neighbours gather(Neighbourhood where) {
        Neighbours gathered = new Neighbours(new MarkCounts(), new HashMap<>());
        for (Profile each : profilesIn(where)) {
            marks.getOrDefault(each, Map.of()).forEach(gathered::add);
        }
        return gathered;
    }

    /** A grid of many criteria has more near profiles than there are candidates: then those that occur are gone through. */
    private Collection<Profile> profilesIn(Neighbourhood where) {
        int size = where.profile().ranks().size();
        return 2 * size * size <= marks.size()
                ? where.profile().within(where.steps(), top)
                : marks.keySet().stream()
                        .filter(each -> each.isWithin(where.steps(), where.profile()))
                        .toList();
    }

    /** The commissions, the one whose marks are farthest from the others' first; those that cannot be compared last. */
    List<PanelComparison> panels() {
        SortedMap<Panel, List<Comparison>> byPanel = new TreeMap<>();
        comparisons()
                .forEach(each -> byPanel.computeIfAbsent(each.candidate().panel(), panel -> new ArrayList<>())
                        .add(each));
        return byPanel.entrySet().stream()
                .map(entry -> new PanelComparison(entry.getKey(), entry.getValue(), MIN_TILT * scale))
                .sorted(Comparator.comparing(PanelComparison::tilt).reversed().thenComparing(PanelComparison::panel))
                .toList();
    }
}
