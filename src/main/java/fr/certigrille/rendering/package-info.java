/** Neutral XML to XSL-FO to PDF. Saxon-HE and Apache FOP stay in here. */
@NullMarked
package fr.certigrille.rendering;

import org.jspecify.annotations.NullMarked;
