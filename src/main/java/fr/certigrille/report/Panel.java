package fr.certigrille.report;

import java.util.Comparator;

/**
 * A commission among those of all schools: numbers are given anew in each school, so a number alone would take two commissions
 * for one.
 *
 * @param academy the académie
 * @param establishment the school
 * @param number the commission's number
 */
record Panel(String academy, String establishment, String number) implements Comparable<Panel> {

    private static final Comparator<Panel> ORDER = Comparator.comparing(Panel::academy)
            .thenComparing(Panel::establishment)
            .thenComparing(Panel::number);

    @Override
    public int compareTo(Panel other) {
        return ORDER.compare(this, other);
    }
}
