package fr.certigrille.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the schedule planned, and what became of it. */
public final class ScheduleStore {

    private static final String SELECT =
            "select job, planned, missed, attempts, began, ended, outcome, held_up_by from planned_run ";

    private final JdbcClient client;

    public ScheduleStore(Database database) {
        this.client = database.client();
    }

    public ScheduleStore(DataSource source) {
        this.client = JdbcClient.create(source);
    }

    /**
     * The next run of a job.
     *
     * @param time when it is planned, or was planned if it is under way
     * @param server who has taken it up; null when nobody has
     */
    public record Next(Instant time, @Nullable String server) {}

    /** When the job runs next, as the scheduler that was last alive has planned it. */
    public Optional<Next> next(String job) {
        return client.sql("select execution_time, picked, picked_by from scheduled_tasks where task_name = ?")
                .param(job)
                .query((row, number) -> new Next(
                        instant(row, "execution_time"), row.getBoolean("picked") ? row.getString("picked_by") : null))
                .optional();
    }

    /** The run that was begun and is still to be done. */
    public Optional<PlannedRun> open(String job) {
        return client.sql(SELECT + "where job = ? and ended is null order by planned limit 1")
                .param(job)
                .query(ScheduleStore::read)
                .optional();
    }

    /** The last runs of a job, the latest first. */
    public List<PlannedRun> last(String job, int limit) {
        return client.sql(SELECT + "where job = ? order by planned desc limit ?")
                .params(job, limit)
                .query(ScheduleStore::read)
                .list();
    }

    /** Records a run, in place of what was known about it. */
    public void put(PlannedRun run) {
        if (write("""
                update planned_run set missed = :missed, attempts = :attempts, began = :began, ended = :ended,
                outcome = :outcome, held_up_by = :heldUpBy where job = :job and planned = :planned""", run) == 0) {
            write("""
                    insert into planned_run (job, planned, missed, attempts, began, ended, outcome, held_up_by)
                    values (:job, :planned, :missed, :attempts, :began, :ended, :outcome, :heldUpBy)""", run);
        }
    }

    /** Forgets the runs that were planned before this time. */
    public void forgetBefore(Instant time) {
        client.sql("delete from planned_run where planned < ? and ended is not null")
                .param(utc(time))
                .update();
    }

    /** Whether a run of this job holds the lease and is alive. */
    public boolean isRunning(String job) {
        return client.sql("select count(*) from run_lease where holder is not null and expires > current_timestamp"
                                + " and job = ?")
                        .param(job)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int write(String sql, PlannedRun run) {
        PlannedRun.Outcome outcome = run.outcome();
        return client.sql(sql)
                .param("job", run.job())
                .param("planned", utc(run.planned()))
                .param("missed", run.missed())
                .param("attempts", run.attempts())
                .param("began", utc(run.began()))
                .param("ended", utc(run.ended()))
                .param("outcome", outcome == null ? null : outcome.name())
                .param("heldUpBy", run.heldUpBy())
                .update();
    }

    private static PlannedRun read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new PlannedRun(
                row.getString("job"),
                instant(row, "planned"),
                row.getInt("missed"),
                row.getInt("attempts"),
                instant(row, "began"),
                ended == null ? null : ended.toInstant(),
                outcome == null ? null : PlannedRun.Outcome.valueOf(outcome),
                row.getString("held_up_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
