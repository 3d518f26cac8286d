/** The rows of a session: written out, read in, taken away. */
@NullMarked
package fr.certigrille.store.archive;

import org.jspecify.annotations.NullMarked;
