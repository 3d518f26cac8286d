package fr.certigrille.report;

import fr.certigrille.evaluation.Judgement;
import fr.certigrille.evaluation.SchoolClass;
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

    /** Who gave the mark. */
    static Panel of(Judgement judgement) {
        SchoolClass schoolClass = judgement.schoolClass();
        return new Panel(schoolClass.academy(), schoolClass.establishment(), judgement.commission());
    }

    @Override
    public int compareTo(Panel other) {
        return ORDER.compare(this, other);
    }
}
