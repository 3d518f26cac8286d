package fr.certigrille.job;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it, and the XML of the report
 * @param locale language of what the run writes for people
 * @param zone where those people are
 */
public record RunOptions(boolean keepIntermediate, Locale locale, ZoneId zone) {

    public RunOptions(boolean keepIntermediate, Locale locale) {
        this(keepIntermediate, locale, ZoneOffset.UTC);
    }
}
