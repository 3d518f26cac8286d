/** From evaluations to documents: marks, which documents are due, PDFs, syntheses of classes. */
@NullMarked
package fr.certigrille.job.documents;

import org.jspecify.annotations.NullMarked;
