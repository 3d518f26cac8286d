package fr.certigrille.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step as it was carried out once; a run that was taken up again has some steps several times.
 *
 * @param id name in message keys, such as {@code import}
 * @param execution which taking up of the run it belongs to, from 1
 * @param ending how it ended
 * @param started when it began
 * @param ended when it ended; null when the run was cut off in it
 * @param read items read
 * @param written items new, changed or made
 * @param unchanged items that were already known
 * @param rejected items set aside
 */
public record StepFact(
        String id,
        int execution,
        Ending ending,
        Instant started,
        @Nullable Instant ended,
        long read,
        long written,
        long unchanged,
        long rejected) {}
