/** The check of a lot, wherever it came from: needs no database, no job file and no network. */
@NullMarked
package fr.certigrille.delivery.verify;

import org.jspecify.annotations.NullMarked;
