package fr.certigrille.job.worker;

import fr.certigrille.job.monitor.Check;
import fr.certigrille.job.monitor.MonitorServer;
import fr.certigrille.job.run.RunStep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** Tells programs how a worker is and counts what it does, for Prometheus. It is well while it is enlisted. No name is a label. */
public final class WorkerHealth implements WorkerProgress {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final WorkerProgress told;
    private volatile State state = State.STARTING;

    private enum State {
        STARTING,
        AWAITING_DATABASE,
        ENLISTED,
        LOST
    }

    /**
     * Makes the health of a worker that has not begun.
     *
     * @param told hears of all that this hears of
     */
    public WorkerHealth(WorkerProgress told) {
        this.told = told;
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("certigrille.worker.enlisted", () -> state == State.ENLISTED ? 1 : 0)
                .register(registry);
    }

    /**
     * Answers from now on.
     *
     * @param address where; port 0 for any that is free
     * @throws fr.certigrille.finding.FindingException if the port is taken
     */
    public MonitorServer serve(InetSocketAddress address) throws IOException {
        return MonitorServer.start(
                address, () -> List.of(new Check("lease", state == State.ENLISTED, state.name())), registry::scrape);
    }

    @Override
    public void waiting() {
        state = State.ENLISTED;
        told.waiting();
    }

    @Override
    public void partDone(RunStep step, long items) {
        registry.counter("certigrille.worker.parts", "step", step.id()).increment();
        registry.counter("certigrille.worker.items", "step", step.id()).increment((double) items);
        told.partDone(step, items);
    }

    @Override
    public void awaitingDatabase() {
        state = State.AWAITING_DATABASE;
        told.awaitingDatabase();
    }

    @Override
    public void enlistingAnew(Duration wait) {
        state = State.LOST;
        registry.counter("certigrille.worker.losses").increment();
        told.enlistingAnew(wait);
    }
}
