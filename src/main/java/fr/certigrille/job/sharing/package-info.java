/** A run that shares its steps between workers: parts, who has them, what workers died of. */
@NullMarked
package fr.certigrille.job.sharing;

import org.jspecify.annotations.NullMarked;
