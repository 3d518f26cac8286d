package fr.certigrille.grid;

/**
 * The transversal capacity, assessed like a competence but without skills and indicators.
 *
 * @param code stable code, {@code CT}
 * @param title official wording
 * @param shortTitle what a column header of a workbook says
 */
public record Capacity(String code, String title, String shortTitle) {}
