package fr.certigrille.grid;

/**
 * An épreuve.
 *
 * @param code official code, such as {@code E5}
 * @param title official wording
 */
public record Exam(String code, String title) {}
