package fr.certigrille.job.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What every log line says beside its message: the run, and the part of a step that is being done. */
public final class LogContext {

    private static final String RUN = "run";
    private static final String PART = "part";

    private LogContext() {}

    /** Such as {@code end-of-term-12}. */
    public static void run(String job, long number) {
        MDC.put(RUN, job + "-" + number);
    }

    /** Such as {@code render:7}. */
    public static void part(String part) {
        MDC.put(PART, part);
    }

    public static void clear() {
        MDC.remove(RUN);
        MDC.remove(PART);
    }

    /** The same work, done by another thread, with what this one's log lines say. */
    public static Runnable carried(Runnable work) {
        @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(context == null ? Map.of() : context);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }
}
