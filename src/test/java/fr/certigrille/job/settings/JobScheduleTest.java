package fr.certigrille.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule: a planned time comes once a day by the clock of the school, also on the two days when the clock leaps. */
class JobScheduleTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static List<String> next(String cron, String after, int times) {
        JobSchedule schedule = new JobSchedule(cron, PARIS);
        List<String> next = new ArrayList<>();
        Instant time = LocalDateTime.parse(after).atZone(PARIS).toInstant();
        for (int i = 0; i < times; i++) {
            time = schedule.next(time);
            next.add(time.atZone(PARIS).toOffsetDateTime().toString());
        }
        return next;
    }

    @Test
    void a_time_of_day_is_kept_by_the_clock_of_the_zone_winter_and_summer() {
        assertThat(next("30 6 1 * *", "2026-01-15T00:00", 3))
                .containsExactly("2026-02-01T06:30+01:00", "2026-03-01T06:30+01:00", "2026-04-01T06:30+02:00");
    }

    @Test
    void a_time_that_the_clock_leaps_over_in_spring_is_kept_an_hour_later() {
        assertThat(next("30 2 * * *", "2026-03-28T01:00", 3))
                .containsExactly("2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
    }

    @Test
    void a_time_that_comes_twice_in_autumn_counts_once() {
        assertThat(next("30 2 * * *", "2026-10-24T01:00", 3))
                .containsExactly("2026-10-24T02:30+02:00", "2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    }

    @Test
    void after_the_second_passage_of_an_hour_its_times_are_over() {
        JobSchedule schedule = new JobSchedule("50 2 * * *", PARIS);
        assertThat(schedule.next(Instant.parse("2026-10-25T01:40:00Z")))
                .isEqualTo(Instant.parse("2026-10-26T01:50:00Z"));
    }

    @Test
    void two_times_that_a_leap_makes_one_are_one() {
        assertThat(next("30 2,3 * * *", "2026-03-29T01:00", 2))
                .containsExactly("2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
    }

    @Test
    void an_hourly_job_goes_by_real_time() {
        assertThat(next("0 * * * *", "2026-10-25T01:30", 3))
                .containsExactly("2026-10-25T02:00+02:00", "2026-10-25T02:00+01:00", "2026-10-25T03:00+01:00");
        assertThat(next("0 * * * *", "2026-03-29T00:30", 3))
                .containsExactly("2026-03-29T01:00+01:00", "2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00");
    }

    @Test
    void school_days_only() {
        assertThat(next("0 2 * * MON-FRI", "2026-05-29T12:00", 1)).containsExactly("2026-06-01T02:00+02:00");
    }

    @Test
    void the_planned_times_that_passed_are_counted() {
        JobSchedule schedule = new JobSchedule("0 2 * * *", PARIS);
        Instant planned = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(schedule.countBetween(planned, Instant.parse("2026-06-01T00:00:10Z")))
                .isZero();
        assertThat(schedule.countBetween(planned, Instant.parse("2026-06-04T06:00:00Z")))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 2 * *", "0 0 2 * * *", "61 2 * * *", "0 25 * * *", "0 0 31 2 *", "x y z a b", ""})
    void an_expression_that_means_no_time_is_refused(String cron) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobSchedule(cron, PARIS));
    }
}
