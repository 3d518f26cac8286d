/**
 * Lots: a zip with the documents of a class, a commission or an académie, its bordereau, its print file and a manifest that
 * tells every file by size and SHA-256.
 */
@NullMarked
package fr.certigrille.delivery.lot;

import org.jspecify.annotations.NullMarked;
