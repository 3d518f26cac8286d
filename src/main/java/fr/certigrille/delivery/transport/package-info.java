/** Takes lots to where they have to go, whole and once, and brings the receiver's answer back. */
@NullMarked
package fr.certigrille.delivery.transport;

import org.jspecify.annotations.NullMarked;
