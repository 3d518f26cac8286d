package fr.certigrille.job;

/**
 * How to run a job.
 *
 * @param keepIntermediate whether to keep the XML and FO of each document that is rendered, beside it
 */
public record RunOptions(boolean keepIntermediate) {}
