package fr.certigrille.job;

import java.util.Locale;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it
 * @param force whether to render all documents again, up to date or not
 * @param locale language of what the run writes for people
 */
public record RunOptions(boolean keepIntermediate, boolean force, Locale locale) {

    /** Renders what is out of date only. */
    public RunOptions(boolean keepIntermediate, Locale locale) {
        this(keepIntermediate, false, locale);
    }
}
