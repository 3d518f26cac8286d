/** Evaluation to neutral XML, valid against xsl/schema/evaluation.xsd. */
@NullMarked
package fr.certigrille.document;

import org.jspecify.annotations.NullMarked;
