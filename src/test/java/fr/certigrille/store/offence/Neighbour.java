package fr.certigrille.store.offence;

import fr.certigrille.evaluation.offence.OffenceHelper;

/** Closes a cycle with {@link OffenceHelper}. */
public record Neighbour(OffenceHelper helper) {}
