/** From lots to their destinations. */
@NullMarked
package fr.certigrille.job.delivery;

import org.jspecify.annotations.NullMarked;
