package fr.certigrille.job.offence;

import fr.certigrille.job.accomplice.Accomplice;

/** Meets a step of another package of jobs, which meets it in turn. */
public record Step(Accomplice accomplice) {}
