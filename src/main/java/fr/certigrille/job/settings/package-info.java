/** The job file: what a job reads, where it writes, when it runs. Knows no step. */
@NullMarked
package fr.certigrille.job.settings;

import org.jspecify.annotations.NullMarked;
