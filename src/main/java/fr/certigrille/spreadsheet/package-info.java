/** Class workbook to evaluations, each value with its sheet and cell. Apache POI stays in here. */
@NullMarked
package fr.certigrille.spreadsheet;

import org.jspecify.annotations.NullMarked;
