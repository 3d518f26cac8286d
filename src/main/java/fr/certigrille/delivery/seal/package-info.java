/** The seal of an establishment: PAdES-B on PDFs, detached CAdES-B on manifests; and its check. */
@NullMarked
package fr.certigrille.delivery.seal;

import org.jspecify.annotations.NullMarked;
