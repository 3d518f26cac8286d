package fr.certigrille.rendering;

import fr.certigrille.finding.FindingException;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.rendering.PressOrder.Kind;
import fr.certigrille.rendering.composition.Composer;
import fr.certigrille.rendering.composition.Composition;
import fr.certigrille.rendering.composition.FoReader;
import fr.certigrille.rendering.composition.LearntForms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.XdmNode;
import org.jspecify.annotations.Nullable;

/** Neutral XML to XSL-FO to PDF, with whatever looks this process may run. Not thread-safe. */
final class Press {

    private final FormStylesheet stylesheet;
    private final Formatters formatters;
    private final Composer composer;

    Press(Path xslFolder, @Nullable Path gridFolder, Typeface typeface) {
        this(
                new Formatters(xslFolder),
                new FormStylesheet(xslFolder, gridFolder, typeface),
                new LearntForms(xslFolder.resolve("fonts")));
    }

    /**
     * The same, with what the presses of several threads share.
     *
     * @param learnt what FOP has set already
     */
    Press(Formatters formatters, FormStylesheet stylesheet, LearntForms learnt) {
        this.formatters = formatters;
        this.stylesheet = stylesheet;
        composer = new Composer((fo, created) -> formatters.with(formatter -> formatter.typeset(fo, created)), learnt);
    }

    FormStylesheet stylesheet() {
        return stylesheet;
    }

    /**
     * Makes what is asked for.
     *
     * @param grid the grid of whose documents others follow: what they have alike is kept; null for a document by itself
     * @return the number of pages; 0 of XSL-FO
     * @throws FindingException with a 4xx code when the look, or FOP, complains
     */
    int make(Kind kind, Annex annex, String name, XdmNode document, @Nullable Grid grid, OutputStream out) {
        return switch (kind) {
            case COMPOSED -> compose(annex, name, document, grid, out);
            case PLAIN -> format(annex, name, document, out);
            case FO -> writeFo(annex, name, document, out);
        };
    }

    /** Composes the PDF of what FOP has set before, or has FOP make it as a whole. */
    private int compose(Annex annex, String name, XdmNode document, @Nullable Grid grid, OutputStream pdf) {
        FoReader fo = new FoReader();
        stylesheet.transform(annex, document, grid, name, new SAXDestination(fo));
        Optional<Composition> composition = composer.compose(fo, Formatter.created(document));
        return composition.isPresent() ? write(composition.get(), pdf) : format(annex, name, document, pdf);
    }

    private static int write(Composition composition, OutputStream pdf) {
        try {
            pdf.write(composition.pdf());
            return composition.pages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int format(Annex annex, String name, XdmNode document, OutputStream pdf) {
        return formatters.with(formatter ->
                formatter.format(name, document, fo -> stylesheet.transform(annex, document, name, fo), pdf));
    }

    private int writeFo(Annex annex, String name, XdmNode document, OutputStream fo) {
        stylesheet.transform(annex, document, name, stylesheet.serializer(fo));
        return 0;
    }
}
