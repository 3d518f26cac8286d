package fr.certigrille.job.settings;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How long the files of a session are kept: until the following session, or for more years where the school says so.
 *
 * @param end the day of a year from which they may go
 * @param years how many years after that of the session, 1 for the following session's year
 */
public record Retention(MonthDay end, int years) {

    /** When nothing else is said: the following session, its results and its autumn exams aside, is over. */
    public static final Retention DEFAULT = new Retention(MonthDay.of(9, 1), 1);

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if the files would go before the following session's year
     */
    public Retention {
        if (years < 1) {
            throw new IllegalArgumentException("years: " + years);
        }
    }

    /** The first day on which the files of a session may go. */
    public LocalDate over(int session) {
        return end.atYear(session + years);
    }

    /** Whether the files of a session are past their date. */
    public boolean isOver(int session, LocalDate today) {
        return !today.isBefore(over(session));
    }
}
