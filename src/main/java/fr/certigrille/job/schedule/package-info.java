/** Jobs that run at their times: the scheduler, and the end by which it is watched. */
@NullMarked
package fr.certigrille.job.schedule;

import org.jspecify.annotations.NullMarked;
