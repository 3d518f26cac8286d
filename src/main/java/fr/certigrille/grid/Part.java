package fr.certigrille.grid;

/**
 * A part of the épreuve, with its own observations.
 *
 * @param code stable code, such as {@code P1}
 * @param title what the form prints
 */
public record Part(String code, String title) {}
