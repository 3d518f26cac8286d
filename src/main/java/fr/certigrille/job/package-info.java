/** Spring Batch jobs and steps, and the job files. No business logic. */
@NullMarked
package fr.certigrille.job;

import org.jspecify.annotations.NullMarked;
