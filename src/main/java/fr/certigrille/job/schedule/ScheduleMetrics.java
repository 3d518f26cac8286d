package fr.certigrille.job.schedule;

import fr.certigrille.finding.Finding;
import fr.certigrille.job.report.RunReport;
import fr.certigrille.job.settings.JobSchedule;
import fr.certigrille.store.PlannedRun;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts what a scheduler does, for Prometheus. No name of a person or a class is ever a label. */
public final class ScheduleMetrics implements ScheduleListener {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    public ScheduleMetrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** In Prometheus' text format. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void planned(String job, JobSchedule schedule, Instant next) {
        gauge("certigrille.next.run.timestamp.seconds", job, next.getEpochSecond());
    }

    @Override
    public void begun(PlannedRun run, JobSchedule schedule) {
        gauge("certigrille.running", run.job(), 1);
        if (run.isMadeUp()) {
            counter("certigrille.runs.made.up", run.job()).increment();
        }
    }

    @Override
    public void heldUp(PlannedRun run, Finding reason, Duration again) {
        gauge("certigrille.running", run.job(), 0);
        counter("certigrille.runs.held.up", run.job(), "reason", reason.code().id())
                .increment();
    }

    @Override
    public void stopped(PlannedRun run) {
        gauge("certigrille.running", run.job(), 0);
    }

    @Override
    public void ended(PlannedRun run, @Nullable RunReport report, List<Finding> failures) {
        String job = run.job();
        Instant ended = Objects.requireNonNull(run.ended(), "it has ended");
        PlannedRun.Outcome outcome = Objects.requireNonNull(run.outcome(), "it has ended");
        gauge("certigrille.running", job, 0);
        counter("certigrille.runs", job, "outcome", outcome.name()).increment();
        registry.timer("certigrille.run.duration", "job", job).record(Duration.between(run.began(), ended));
        gauge("certigrille.last.run.timestamp.seconds", job, ended.getEpochSecond());
        if (outcome != PlannedRun.Outcome.FAILED) {
            gauge("certigrille.last.success.timestamp.seconds", job, ended.getEpochSecond());
        }
        if (report != null) {
            count(job, report);
        }
    }

    private void count(String job, RunReport report) {
        counter("certigrille.rows", job, "kind", "read").increment((double) report.rowsRead());
        counter("certigrille.rows", job, "kind", "changed").increment((double) report.rowsChanged());
        counter("certigrille.rows", job, "kind", "rejected").increment((double) report.rowsRejected());
        counter("certigrille.documents.rendered", job).increment((double) report.rendered());
        long errors = report.findings().stream().filter(Finding::isError).count();
        gauge("certigrille.errors", job, errors);
        gauge("certigrille.warnings", job, report.findings().size() - errors);
        gauge("certigrille.evaluations", job, report.evaluations());
        gauge("certigrille.documents", job, report.documents());
    }

    private Counter counter(String name, String job, String... more) {
        return registry.counter(name, Tags.of("job", job).and(more));
    }

    private void gauge(String name, String job, long value) {
        gauges.computeIfAbsent(name + " " + job, key -> {
                    AtomicLong held = new AtomicLong();
                    Gauge.builder(name, held, AtomicLong::get).tag("job", job).register(registry);
                    return held;
                })
                .set(value);
    }
}
