package fr.certigrille.job.schedule;

import fr.certigrille.job.monitor.MonitorServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Tells programs of this machine how the scheduler is; reached by the loopback address only. */
public final class ScheduleMonitor {

    private ScheduleMonitor() {}

    /**
     * Starts.
     *
     * @param port 0 for any that is free
     * @throws fr.certigrille.finding.FindingException if the port is taken
     */
    public static MonitorServer start(int port, JobSchedulers schedulers, ScheduleMetrics metrics) throws IOException {
        return MonitorServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new SchedulerHealth(schedulers)::checks,
                metrics::text);
    }
}
