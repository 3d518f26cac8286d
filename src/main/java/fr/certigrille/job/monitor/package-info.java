/** Health and metrics of a process that goes on for long, for programs that watch it. */
@NullMarked
package fr.certigrille.job.monitor;

import org.jspecify.annotations.NullMarked;
