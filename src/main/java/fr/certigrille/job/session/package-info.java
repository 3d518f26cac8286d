/** A session as a whole: written to an archive, restored from one, taken away when its time is over. */
@NullMarked
package fr.certigrille.job.session;

import org.jspecify.annotations.NullMarked;
