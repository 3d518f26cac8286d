package fr.certigrille.rendering;

import fr.certigrille.document.DocumentXml;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** XSL-FO for tests, without FOP. */
final class Fos {

    private Fos() {}

    /** Makes the XSL-FO of a blank form and forgets it. */
    static void of(FormStylesheet stylesheet, Annex annex, Grid grid) {
        try {
            BuildingContentHandler tree = stylesheet.builder();
            DocumentXml.writeBlank(grid, tree);
            stylesheet.transform(annex, tree.getDocumentNode(), annex.code(), new SAXDestination(new DefaultHandler()));
        } catch (SAXException | SaxonApiException e) {
            throw new IllegalStateException(e);
        }
    }
}
