/** Evaluations of candidates and the rules of the grid that apply to them. Pure domain, JDK only. */
@NullMarked
package fr.certigrille.evaluation;

import org.jspecify.annotations.NullMarked;
