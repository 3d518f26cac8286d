package fr.certigrille.job.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;

/**
 * On Ctrl-C or SIGTERM, asks the run to stop after the chunk it is at, and holds the process until it has: 9 s at most, so
 * that it ends within 10 s. The same command then goes on from there.
 */
public final class GracefulStop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final int SECONDS = 9;

    private final BatchTools tools;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "graceful-stop");

    public GracefulStop(BatchTools tools) {
        this.tools = tools;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        try {
            for (String job : tools.repository().getJobNames()) {
                for (JobExecution execution : tools.repository().findRunningJobExecutions(job)) {
                    tools.operator().stop(execution);
                }
            }
            if (!ended.await(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The run did not stop within {} s; the next run recovers it", SECONDS);
            }
        } catch (Exception e) {
            LOG.warn("The run could not be stopped; the next run recovers it", e);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            LOG.info("Stopped on request");
        }
    }
}
