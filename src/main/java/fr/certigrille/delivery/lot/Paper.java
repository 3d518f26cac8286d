package fr.certigrille.delivery.lot;

import java.io.ByteArrayOutputStream;

/** A PDF of a lot that is no candidate's document. */
final class Paper {

    private final byte[] pdf;
    private final int pages;

    private Paper(byte[] pdf, int pages) {
        this.pdf = pdf;
        this.pages = pages;
    }

    static Paper bordereau(Lot lot, Press press) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        int pages = press.bordereau(BordereauXml.of(lot), pdf);
        return new Paper(pdf.toByteArray(), pages);
    }

    /** Its bytes, not to be changed. */
    byte[] pdf() {
        return pdf;
    }

    int pages() {
        return pages;
    }
}
