/** Copies of teachers' workbooks that show what is wrong with them. */
@NullMarked
package fr.certigrille.spreadsheet.annotation;

import org.jspecify.annotations.NullMarked;
