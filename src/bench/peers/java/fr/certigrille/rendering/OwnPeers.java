package fr.certigrille.rendering;

import fr.certigrille.document.DocumentSchema;
import fr.certigrille.document.DocumentXml;
import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.grid.Annex;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.BuildingContentHandler;
import net.sf.saxon.s9api.XdmNode;
import peers.Runner;

/** The ways through FOP: composed as the program does it, tuned, and naive. Usage: composed|tuned|naive MODE... */
final class OwnPeers {

    private static final List<Annex> ANNEXES = Samples.GRID.annexes();

    private OwnPeers() {}

    private interface Rendering {
        void render(Annex annex, EvaluationDocument candidate, ByteArrayOutputStream out) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        List<EvaluationDocument> candidates = FormFiles.candidates();
        String[] mode = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        Rendering rendering = rendering(arguments[0]);
        Runner.run(i -> each(rendering, candidates.get(i)), candidates.size(), mode);
    }

    private static Rendering rendering(String way) {
        if (way.equals("naive")) {
            return naive();
        }
        FormRenderer renderer = new FormRenderer(Samples.XSL);
        return way.equals("tuned") ? renderer::renderPlain : renderer::render;
    }

    /** A new FopFactory for each document; schema and stylesheet compiled once, as users do at least. */
    private static Rendering naive() {
        DocumentSchema schema = new DocumentSchema(Samples.XSL);
        FormStylesheet stylesheet = new FormStylesheet(Samples.XSL, null, new Typeface(Samples.XSL));
        return (annex, candidate, out) -> {
            BuildingContentHandler tree = stylesheet.builder();
            DocumentXml.write(candidate, schema.validating("naive", tree));
            XdmNode document = tree.getDocumentNode();
            new Formatter(Path.of("xsl"))
                    .format("naive", document, fo -> stylesheet.transform(annex, document, "naive", fo), out);
        };
    }

    private static List<byte[]> each(Rendering rendering, EvaluationDocument candidate) throws Exception {
        List<byte[]> documents = new ArrayList<>();
        for (Annex annex : ANNEXES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
            rendering.render(annex, candidate, out);
            documents.add(out.toByteArray());
        }
        return documents;
    }
}
