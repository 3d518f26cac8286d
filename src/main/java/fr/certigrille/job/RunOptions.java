package fr.certigrille.job;

import java.util.Locale;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it
 * @param locale language of what the run writes for people
 */
public record RunOptions(boolean keepIntermediate, Locale locale) {}
