/** Files for their owner only, replaced whole or not at all, with names that are safe everywhere. JDK only. */
@NullMarked
package fr.certigrille.file;

import org.jspecify.annotations.NullMarked;
