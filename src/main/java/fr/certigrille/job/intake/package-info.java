/** From workbooks to evaluations in the database: which changed, their rows, what was wrong in them, in their order. */
@NullMarked
package fr.certigrille.job.intake;

import org.jspecify.annotations.NullMarked;
