package fr.certigrille.job.run;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it, and the XML of the report
 * @param force whether to render all documents again, up to date or not
 * @param locale language of what the run writes for people
 * @param zone where those people are
 * @param workers how many other processes are to take parts of the run; null when it works alone
 */
public record RunOptions(
        boolean keepIntermediate,
        boolean force,
        Locale locale,
        ZoneId zone,
        @Nullable WorkersWanted workers) {

    /** Of a run that works alone and renders what is out of date only. */
    public RunOptions(boolean keepIntermediate, Locale locale) {
        this(keepIntermediate, false, locale, ZoneOffset.UTC, null);
    }
}
