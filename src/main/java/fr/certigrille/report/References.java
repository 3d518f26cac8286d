package fr.certigrille.report;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the marks of one profile are compared with, commission by commission: the marks of the others for it or those near it. */
final class References {

    private final GivenMarks marks;
    private final Profile profile;
    private final int top;
    private final @Nullable Neighbours[] near = new Neighbours[Harmonisation.MAX_STEPS + 1];

    /**
     * Begins with a profile.
     *
     * @param marks all marks, sorted
     * @param top rank of the highest level, from 0
     */
    References(GivenMarks marks, Profile profile, int top) {
        this.marks = marks;
        this.profile = profile;
        this.top = top;
    }

    /** The marks of some profiles together. */
    private record Neighbours(List<Integer> profiles, MarkCounts marks, int panels) {}

    /** What the marks of a commission are compared with; empty when there are too few elsewhere. */
    Optional<Reference> of(int panel) {
        for (int steps = 0; steps <= Harmonisation.MAX_STEPS; steps++) {
            Optional<Reference> reference = reference(panel, steps);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }

    private Optional<Reference> reference(int panel, int steps) {
        Neighbours all = near(steps);
        MarkCounts own = givenBy(panel, all.profiles());
        int panels = all.panels() - (own.size() == 0 ? 0 : 1);
        if (all.marks().size() - own.size() < Harmonisation.MIN_MARKS || panels < Harmonisation.MIN_PANELS) {
            return Optional.empty();
        }
        MarkCounts others = all.marks().without(own);
        return Optional.of(
                new Reference(others.size(), panels, steps, others.median(), others.medianAbsoluteDeviation()));
    }

    private MarkCounts givenBy(int panel, List<Integer> profiles) {
        MarkCounts given = new MarkCounts();
        for (int each : profiles) {
            int end = marks.startOf(each, panel + 1);
            for (int place = marks.startOf(each, panel); place < end; place++) {
                given.add(marks.markAt(place));
            }
        }
        return given;
    }

    private Neighbours near(int steps) {
        if (near[steps] == null) {
            near[steps] = gather(profilesWithin(steps));
        }
        return Objects.requireNonNull(near[steps]);
    }

    private Neighbours gather(List<Integer> profiles) {
        MarkCounts together = new MarkCounts();
        BitSet panels = new BitSet();
        for (int each : profiles) {
            int end = marks.startOf(each + 1);
            for (int place = marks.startOf(each); place < end; place++) {
                together.add(marks.markAt(place));
                panels.set(marks.panelAt(place));
            }
        }
        return new Neighbours(profiles, together, panels.cardinality());
    }

    /** A grid of many criteria has more near profiles than there are candidates: then those that occur are gone through. */
    private List<Integer> profilesWithin(int steps) {
        Numbered<Profile> occurring = marks.profiles();
        if (steps == 0 || 2 * profile.size() * profile.size() <= occurring.size()) {
            return profile.within(steps, top).stream()
                    .filter(occurring::has)
                    .map(occurring::of)
                    .toList();
        }
        return IntStream.range(0, occurring.size())
                .filter(each -> occurring.get(each).isWithin(steps, profile))
                .boxed()
                .toList();
    }
}
