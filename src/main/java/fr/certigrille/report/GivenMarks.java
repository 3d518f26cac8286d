package fr.certigrille.report;

import java.util.Arrays;

/**
 * The marks that commissions gave to profiles: eight bytes for each, so that those of a whole country fit into little memory. Once
 * all are there they lie in the order of profile, commission and mark, each under its number; a place is an index in that order.
 */
final class GivenMarks {

    private static final int MARK_BITS = 20;
    private static final int PANEL_BITS = 22;
    private static final int PROFILE_BITS = 21;
    private static final int PROFILE_SHIFT = PANEL_BITS + MARK_BITS;

    private final Numbered<Profile> profiles = new Numbered<>(PROFILE_BITS);
    private final Numbered<Panel> panels = new Numbered<>(PANEL_BITS);
    private final Numbered<Double> marks = new Numbered<>(MARK_BITS);
    private long[] given = new long[64];
    private int size;
    private boolean sorted;

    void add(Profile profile, Panel panel, double mark) {
        if (size == given.length) {
            given = Arrays.copyOf(given, size + size / 2);
        }
        given[size] = packed(profiles.number(profile), panels.number(panel), marks.number(mark));
        size++;
        sorted = false;
    }

    private static long packed(int profile, int panel, int mark) {
        return (long) profile << PROFILE_SHIFT | (long) panel << MARK_BITS | mark;
    }

    /** Puts all in order. */
    GivenMarks sorted() {
        if (!sorted) {
            Arrays.sort(given, 0, size);
            sorted = true;
        }
        return this;
    }

    int size() {
        return size;
    }

    Numbered<Profile> profiles() {
        return profiles;
    }

    Numbered<Panel> panels() {
        return panels;
    }

    int profileAt(int place) {
        return (int) (given[place] >> PROFILE_SHIFT);
    }

    int panelAt(int place) {
        return (int) (given[place] >> MARK_BITS) & ((1 << PANEL_BITS) - 1);
    }

    double markAt(int place) {
        return marks.get((int) given[place] & ((1 << MARK_BITS) - 1));
    }

    /** The first place of a profile, or where it would be. */
    int startOf(int profile) {
        return startOf(profile, 0);
    }

    /** The first place of a commission's marks for a profile, or where it would be. */
    int startOf(int profile, int panel) {
        return startOf(packed(profile, panel, 0));
    }

    /** A place of this mark, which was given by this commission to this profile. */
    int placeOf(Profile profile, Panel panel, double mark) {
        return startOf(packed(profiles.of(profile), panels.of(panel), marks.of(mark)));
    }

    private int startOf(long wanted) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (given[middle] < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The marks from one place up to another. */
    MarkCounts counts(int from, int to) {
        MarkCounts counts = new MarkCounts();
        for (int place = from; place < to; place++) {
            counts.add(markAt(place));
        }
        return counts;
    }
}
