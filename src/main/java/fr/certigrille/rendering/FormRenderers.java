package fr.certigrille.rendering;

import fr.certigrille.finding.FindingException;
import fr.certigrille.rendering.composition.LearntForms;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes the renderers of several threads. Fonts and stylesheets are set up once for all of them, and what FOP has set for one
 * is known to all; a schema is not thread-safe, each has its own. Thread-safe.
 */
public final class FormRenderers {

    private final Path xslFolder;
    private final @Nullable Path gridFolder;
    private final Typeface typeface;
    private final FormStylesheet stylesheet;
    private final LearntForms learnt;

    /**
     * Sets up the fonts and the stylesheets.
     *
     * @param gridFolder the folder of grids; null for none
     * @throws FindingException with CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public FormRenderers(Path xslFolder, @Nullable Path gridFolder) {
        JaxpFactories.pin();
        this.xslFolder = xslFolder;
        this.gridFolder = gridFolder;
        typeface = new Typeface(xslFolder);
        stylesheet = new FormStylesheet(xslFolder, gridFolder, typeface);
        learnt = new LearntForms(xslFolder.resolve("fonts"));
    }

    /**
     * A renderer for one thread.
     *
     * @throws FindingException with CG-302 when the schema is missing or broken
     */
    public FormRenderer renderer() {
        return new FormRenderer(this, OutsidePress.LIMIT);
    }

    Path xslFolder() {
        return xslFolder;
    }

    @Nullable
    Path gridFolder() {
        return gridFolder;
    }

    Typeface typeface() {
        return typeface;
    }

    FormStylesheet stylesheet() {
        return stylesheet;
    }

    /** FOP for one thread, and what it has set already. */
    Press press() {
        return new Press(xslFolder, stylesheet, learnt);
    }
}
