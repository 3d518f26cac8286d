package fr.certigrille.job.settings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs by itself. A time of day that the clock leaps over in spring is kept as far after the leap as it lay after its
 * beginning (02:30 becomes 03:30); one that comes twice in autumn counts once, the first time. A schedule whose hour is {@code *}
 * goes by real time instead.
 *
 * @param cron minute, hour, day of month, month, day of week; a day must suit both the third and the fifth
 * @param zone whose clock is meant
 */
public record JobSchedule(String cron, ZoneId zone) {

    private static final Pattern FIVE_FIELDS = Pattern.compile("\\s*\\S+(\\s+\\S+){4}\\s*");
    private static final Pattern EVERY_HOUR = Pattern.compile("\\s*\\S+\\s+\\*.*");
    private static final Instant ANY_TIME = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Checks the expression.
     *
     * @throws IllegalArgumentException if there are not five fields, one is wrong, or no day suits them all
     */
    public JobSchedule {
        if (!FIVE_FIELDS.matcher(cron).matches()) {
            throw new IllegalArgumentException("five fields: " + cron);
        }
        LocalDateTime first = CronExpression.parse("0 " + cron.strip()).next(LocalDateTime.ofInstant(ANY_TIME, zone));
        if (first == null) {
            throw new IllegalArgumentException("never: " + cron);
        }
    }

    /** The first planned time after this one. */
    public Instant next(Instant after) {
        ZonedDateTime from = after.atZone(zone);
        if (EVERY_HOUR.matcher(cron).matches()) {
            return known(expression().next(from)).toInstant();
        }
        LocalDateTime local = from.toLocalDateTime();
        Instant next;
        do {
            local = known(expression().next(local));
            next = local.atZone(zone).toInstant();
        } while (!next.isAfter(after));
        return next;
    }

    /** How many planned times lie after the first instant and not after the last; counts no further than 1000. */
    public int countBetween(Instant first, Instant last) {
        int count = 0;
        for (Instant time = next(first); !time.isAfter(last) && count < 1000; time = next(time)) {
            count++;
        }
        return count;
    }

    private CronExpression expression() {
        return CronExpression.parse("0 " + cron.strip());
    }

    private static <T> T known(@Nullable T time) {
        return Objects.requireNonNull(time, "the constructor has seen a time");
    }
}
