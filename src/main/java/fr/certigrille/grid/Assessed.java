package fr.certigrille.grid;

import org.jspecify.annotations.Nullable;

/**
 * Something that gets a level: the capacity, a competence or a criterion, in one period where the grid has periods.
 *
 * @param code stable code, such as {@code C1}, {@code C1.3} or, in a period, {@code S1.C1.3}
 * @param item the code without the period
 * @param period the period; null where the grid has none
 * @param title official wording of the item
 * @param shortTitle what a column header of a workbook says
 */
public record Assessed(String code, String item, @Nullable Period period, String title, String shortTitle) {}
