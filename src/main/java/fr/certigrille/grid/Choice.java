package fr.certigrille.grid;

/**
 * One of several boxes of the form.
 *
 * @param code what workbooks say, such as {@code SISR}
 * @param label what the form prints, such as {@code OPTION SISR}
 */
public record Choice(String code, String label) {}
