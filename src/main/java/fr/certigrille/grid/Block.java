package fr.certigrille.grid;

/**
 * A block of competences of the diploma.
 *
 * @param code stable code, such as {@code B1}
 * @param title official wording
 */
public record Block(String code, String title) {}
