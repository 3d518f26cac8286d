/** Objects in a store that speaks S3: what machines without a common folder hand to one another. */
@NullMarked
package fr.certigrille.objects;

import org.jspecify.annotations.NullMarked;
