package fr.certigrille.store;

import java.time.Instant;

/**
 * A reading of a workbook: who states what it has.
 *
 * @param sourceId the workbook among those that were read
 * @param file its name
 * @param sha256 of its bytes
 * @param job name of the job that reads it
 * @param run number of the job's run, from 1
 * @param at when
 */
public record Reading(long sourceId, String file, String sha256, String job, long run, Instant at) {}
