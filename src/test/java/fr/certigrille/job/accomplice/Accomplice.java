package fr.certigrille.job.accomplice;

import fr.certigrille.job.offence.Step;

/** Closes a cycle with {@link Step}. */
public record Accomplice(Step step) {}
