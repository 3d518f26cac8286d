package fr.certigrille.job.status;

import fr.certigrille.job.report.PastRun;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.job.status.JobStatus.Next;
import fr.certigrille.store.PlannedRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The status as JSON for monitoring. Its shape is documented in {@code docs/operations.md}; keys are added, never changed. */
public final class StatusJson {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StatusJson() {}

    public static String of(List<JobStatus> jobs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("jobs", jobs.stream().map(StatusJson::job).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, @Nullable Object> job(JobStatus status) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("job", status.job().name());
        json.put("file", status.job().path().getFileName().toString());
        json.put("state", status.state());
        json.put("schedule", schedule(status.job().file().schedule(), status.next()));
        json.put("evaluations", status.stock().evaluations());
        json.put("documents", status.stock().documents());
        json.put("documentsOutOfDate", status.stock().documentsOutOfDate());
        json.put("errors", status.errors().size());
        json.put("errorsByCode", status.errorsByCode());
        json.put(
                "warnings",
                status.findings().stream().filter(finding -> !finding.isError()).count());
        json.put("runs", status.runs().stream().map(StatusJson::run).toList());
        json.put("planned", status.planned().stream().map(StatusJson::planned).toList());
        status.parts().forEach(part -> {
            json.put(part.key(), part.rows());
            json.put(part.key() + "LeftOut", part.leftOut());
        });
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> schedule(
            @Nullable JobSchedule schedule, @Nullable Next next) {
        if (schedule == null || next == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("cron", schedule.cron());
        json.put("zone", schedule.zone().getId());
        json.put("next", next.time().toString());
        json.put("overdue", next.overdue());
        json.put("server", next.server());
        return json;
    }

    private static Map<String, @Nullable Object> run(PastRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", run.number());
        json.put("status", run.status());
        json.put("began", text(run.began()));
        json.put("ended", text(run.ended()));
        json.put("rowsRead", run.rowsRead());
        json.put("rowsChanged", run.rowsChanged());
        json.put("rowsRejected", run.rowsRejected());
        json.put("rendered", run.rendered());
        return json;
    }

    private static Map<String, @Nullable Object> planned(PlannedRun run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("planned", text(run.planned()));
        json.put("began", text(run.began()));
        json.put("ended", text(run.ended()));
        json.put("outcome", run.outcome());
        json.put("attempts", run.attempts());
        json.put("missed", run.missed());
        json.put("heldUpBy", run.heldUpBy());
        return json;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
