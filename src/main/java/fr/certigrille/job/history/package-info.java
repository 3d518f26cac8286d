/** What was stated of a candidate over time. */
@NullMarked
package fr.certigrille.job.history;

import org.jspecify.annotations.NullMarked;
