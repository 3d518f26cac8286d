package fr.certigrille.job;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How long the files of a session are kept: until the following session, whose year is the next one.
 *
 * @param end the day of the following session's year from which they may go
 */
public record Retention(MonthDay end) {

    /** When nothing else is said: the following session, its results and its autumn exams aside, is over. */
    public static final Retention DEFAULT = new Retention(MonthDay.of(9, 1));

    /** The first day on which the files of a session may go. */
    public LocalDate over(int session) {
        return end.atYear(session + 1);
    }

    /** Whether the files of a session are past their date. */
    public boolean isOver(int session, LocalDate today) {
        return !today.isBefore(over(session));
    }
}
