/**
 * PDFs composed of pieces that FOP has typeset before. A page of a form is a row of pieces, each in its own place; FOP lays
 * a piece out the same whatever stands beside it, so its content and structure are learnt once and used as they are, and
 * only text on made lines, the ticks of boxes and descriptions are filled in.
 */
@NullMarked
package fr.certigrille.rendering.composition;

import org.jspecify.annotations.NullMarked;
