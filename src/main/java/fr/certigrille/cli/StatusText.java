package fr.certigrille.cli;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.PastRun;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.job.status.JobStatus;
import fr.certigrille.job.status.JobStatus.Next;
import fr.certigrille.job.status.JobStatus.State;
import fr.certigrille.job.status.JobStatus.Stock;
import fr.certigrille.job.status.StatusPart;
import fr.certigrille.store.PlannedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The status of a job, for people. */
final class StatusText {

    private static final int MOST_ERRORS = 10;
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Paris");

    private final Console console;

    StatusText(Console console) {
        this.console = console;
    }

    void print(JobStatus status) {
        JobSchedule schedule = status.job().file().schedule();
        LocalTime time = new LocalTime(schedule == null ? DEFAULT_ZONE : schedule.zone());
        console.say("status.job", status.job().name(), status.job().path().getFileName());
        console.say("status.state", console.messages().text("status.state." + status.state()));
        next(status.next(), time);
        if (status.state() == State.BUSY || status.state() == State.UNREACHABLE) {
            return;
        }
        stock(status.stock());
        status.runs().forEach(run -> run(run, time));
        status.planned().stream().filter(StatusText::isWorthALine).forEach(run -> planned(run, time));
        errors(status.errors());
        status.parts().forEach(part -> part(part, time));
    }

    private void part(StatusPart part, LocalTime time) {
        part.rows()
                .forEach(row -> console.say(
                        "status." + part.key(),
                        row.values().stream()
                                .map(value -> word(part.key(), value, time))
                                .toArray()));
        if (part.leftOut() > 0) {
            console.say("status." + part.key() + ".more", part.leftOut());
        }
    }

    /** Constants and times are told in words. */
    private Object word(String part, @Nullable Object value, LocalTime time) {
        if (value instanceof Enum<?> constant) {
            return console.messages().text("status." + part + "." + constant.name());
        }
        return value instanceof Instant instant ? time.of(instant) : Objects.requireNonNullElse(value, "…");
    }

    private void next(@Nullable Next next, LocalTime time) {
        if (next == null) {
            console.say("status.unscheduled");
        } else if (next.server() != null) {
            console.say("status.underway", time.of(next.time()), next.server());
        } else {
            console.say(next.overdue() ? "status.overdue" : "status.next", time.of(next.time()), time.zone());
        }
    }

    private void stock(Stock stock) {
        console.say("status.stock", stock.evaluations(), stock.documents(), stock.documentsOutOfDate());
    }

    private void run(PastRun run, LocalTime time) {
        console.say(
                "status.run",
                run.number(),
                time.of(run.began()),
                console.messages().text("status.run." + run.status()),
                seconds(run.began(), run.ended()),
                run.rowsRead(),
                run.rowsChanged(),
                run.rowsRejected(),
                run.rendered());
    }

    private static String seconds(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null
                ? "…"
                : String.valueOf(Math.max(0, Duration.between(from, to).toSeconds()));
    }

    /** Runs that went as planned are told as runs already. */
    private static boolean isWorthALine(PlannedRun run) {
        return run.ended() == null
                || run.attempts() > 1
                || run.isMadeUp()
                || run.outcome() == PlannedRun.Outcome.FAILED;
    }

    private void planned(PlannedRun run, LocalTime time) {
        PlannedRun.Outcome outcome = run.outcome();
        console.say(
                "status.planned",
                time.of(run.planned()),
                time.of(run.began()),
                run.attempts(),
                run.missed(),
                console.messages().text("status.planned." + (outcome == null ? "OPEN" : outcome)),
                run.heldUpBy() == null ? "" : run.heldUpBy());
    }

    private void errors(List<Finding> errors) {
        if (!errors.isEmpty()) {
            console.say("status.errors", errors.size());
            errors.stream()
                    .limit(MOST_ERRORS)
                    .forEach(error ->
                            console.out().println("    " + console.messages().line(error)));
            if (errors.size() > MOST_ERRORS) {
                console.say("status.more", errors.size() - MOST_ERRORS);
            }
            console.out().flush();
        }
    }
}
