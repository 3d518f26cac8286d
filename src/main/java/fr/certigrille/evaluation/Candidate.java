package fr.certigrille.evaluation;

/**
 * A candidate.
 *
 * @param number the candidate number, digits and letters exactly as given (leading zeros matter); unique in a session
 * @param lastName the name
 * @param firstName the first name
 * @param option code of the option, as the grid lists it
 */
public record Candidate(String number, String lastName, String firstName, String option) {}
