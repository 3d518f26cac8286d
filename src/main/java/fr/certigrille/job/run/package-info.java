/** What all steps of a run share: its number and options, Spring Batch’s tools, readers of pages, progress, a graceful end. */
@NullMarked
package fr.certigrille.job.run;

import org.jspecify.annotations.NullMarked;
