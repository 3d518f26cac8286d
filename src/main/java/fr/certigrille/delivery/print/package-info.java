/** Print files: many PDFs as one, in constant memory. */
@NullMarked
package fr.certigrille.delivery.print;

import org.jspecify.annotations.NullMarked;
