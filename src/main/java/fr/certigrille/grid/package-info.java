/** The official grid as data: competences, skills, indicators, levels, penalties, annexes, read from JSON. */
@NullMarked
package fr.certigrille.grid;

import org.jspecify.annotations.NullMarked;
