/** How the jobs stand: for people and for programs that watch over them. */
@NullMarked
package fr.certigrille.job.status;

import org.jspecify.annotations.NullMarked;
