/** What went wrong, where, and what to do about it: codes, places and their words in the user's language. JDK only. */
@NullMarked
package fr.certigrille.finding;

import org.jspecify.annotations.NullMarked;
