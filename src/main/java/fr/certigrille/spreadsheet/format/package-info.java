/** Files of any format as sheets of rows of cells, each with its address; a row at a time. */
@NullMarked
package fr.certigrille.spreadsheet.format;

import org.jspecify.annotations.NullMarked;
