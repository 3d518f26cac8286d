package fr.certigrille.document;

import fr.certigrille.evaluation.Synthesis;
import fr.certigrille.evaluation.Synthesis.Realisation;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Writes a candidate's table of realisations as neutral XML, valid against {@code xsl/schema/evaluation.xsd}. */
public final class SynthesisXml {

    private static final String LOOK = "synthesis";

    private SynthesisXml() {}

    /** Writes the table as the grid's annex presents it. */
    public static void write(Grid grid, Annex annex, Synthesis synthesis, ContentHandler out) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("", DocumentXml.NAMESPACE);
        Elements elements = new Elements(out, DocumentXml.NAMESPACE);
        elements.open(
                "synthesis",
                "language",
                grid.language(),
                "created",
                grid.session() + "-01-01",
                "name",
                synthesis.name(),
                "number",
                synthesis.number(),
                "centre",
                synthesis.centre(),
                "address",
                synthesis.address());
        GridElements.writeExam(grid, LOOK, elements);
        GridElements.writeAnnex(annex, elements);
        for (Choice option : grid.options()) {
            boolean ticked = option.code().equals(synthesis.option());
            elements.empty("option", "code", option.code(), "label", option.label(), "ticked", ticked);
        }
        for (Competence competence : grid.competences()) {
            elements.open("competence", "code", competence.code(), "title", competence.title());
            for (String skill : competence.skills()) {
                elements.text("skill", skill);
            }
            elements.close("competence");
        }
        for (Realisation realisation : synthesis.realisations()) {
            write(realisation, elements);
        }
        elements.close("synthesis");
        out.endPrefixMapping("");
        out.endDocument();
    }

    private static void write(Realisation realisation, Elements out) throws SAXException {
        out.open("realisation", "section", realisation.section(), "period", realisation.period());
        out.text("title", realisation.title());
        for (String competence : realisation.competences()) {
            out.empty("mobilises", "competence", competence);
        }
        out.close("realisation");
    }
}
