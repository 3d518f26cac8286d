/** A worker: takes parts of a run in another process. */
@NullMarked
package fr.certigrille.job.worker;

import org.jspecify.annotations.NullMarked;
