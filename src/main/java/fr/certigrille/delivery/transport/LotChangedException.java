package fr.certigrille.delivery.transport;

import java.io.IOException;

/** The file is not the lot that was made. */
final class LotChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    LotChangedException() {
        super("the file is not the lot that was made");
    }
}
