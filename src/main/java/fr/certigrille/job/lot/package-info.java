/** From documents to lots. */
@NullMarked
package fr.certigrille.job.lot;

import org.jspecify.annotations.NullMarked;
