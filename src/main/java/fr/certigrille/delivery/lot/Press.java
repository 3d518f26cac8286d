package fr.certigrille.delivery.lot;

import java.io.OutputStream;

/** Makes PDFs of neutral XML: the rendering stage, as lots see it. */
@FunctionalInterface
public interface Press {

    /**
     * Writes the bordereau of a lot.
     *
     * @return its pages
     */
    int bordereau(byte[] xml, OutputStream pdf);
}
