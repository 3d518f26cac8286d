package fr.certigrille.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Processor time that processes and their database server spend: other work on the machine disturbs it far less than the clock. Of a
 * process that is there already only what it spends from now on; needs Linux.
 */
final class Spent {

    private static final double TICKS_PER_SECOND = 100;

    /** Between two looks: what a process spends after the last one is not counted. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Path server;
    private final double serverBefore;
    private final Map<Process, Double> spent = new LinkedHashMap<>();

    /**
     * Begins to count.
     *
     * @param data folder of the database server
     */
    Spent(Path data) throws IOException {
        this.server = Path.of(
                "/proc", Files.readAllLines(data.resolve("postmaster.pid")).get(0), "stat");
        this.serverBefore = ofServer();
    }

    void from(Process process) {
        double before = of(process);
        Thread thread = new Thread(() -> watch(process, before), "spent");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(Process process, double before) {
        while (process.isAlive()) {
            double now = of(process);
            synchronized (spent) {
                spent.merge(process, now - before, Math::max);
            }
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static double of(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    /** The server's own, and that of its sessions that ended. */
    private double ofServer() {
        try {
            String stat = Files.readString(server);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            double ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it, in seconds; the sessions have ended. */
    double seconds() {
        synchronized (spent) {
            return ofServer()
                    - serverBefore
                    + spent.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }
}
