package fr.certigrille.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it
 * @param locale language of what the run writes for people
 * @param workers how many other processes are to take parts of the run; null when it works alone
 */
public record RunOptions(
        boolean keepIntermediate, Locale locale, @Nullable WorkersWanted workers) {

    /** Of a run that works alone. */
    public RunOptions(boolean keepIntermediate, Locale locale) {
        this(keepIntermediate, locale, null);
    }
}
