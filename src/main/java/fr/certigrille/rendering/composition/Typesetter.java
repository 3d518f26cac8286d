package fr.certigrille.rendering.composition;

import java.time.LocalDate;

/** Lays XSL-FO out as a whole. */
public interface Typesetter {

    /**
     * The PDF of a document.
     *
     * @param fo the document in XSL-FO, as XML
     * @param created its date of creation
     * @throws fr.certigrille.finding.FindingException when anything in it does not fit or is not valid
     */
    byte[] typeset(String fo, LocalDate created);
}
