/** Where what a run makes goes: the output folder, and how it comes there from workers. */
@NullMarked
package fr.certigrille.job.output;

import org.jspecify.annotations.NullMarked;
