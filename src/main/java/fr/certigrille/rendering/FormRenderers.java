package fr.certigrille.rendering;

import fr.certigrille.finding.FindingException;
import fr.certigrille.rendering.composition.LearntForms;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes the renderers of several threads. Fonts, FOP and stylesheets are set up once for all of them, and what FOP has set for one
 * is known to all; a schema is not thread-safe, each has its own. Thread-safe.
 */
public final class FormRenderers {

    private final Typesetting typesetting;
    private final @Nullable Path gridFolder;
    private final FormStylesheet stylesheet;
    private final LearntForms learnt;

    /**
     * Sets up the fonts and the stylesheets.
     *
     * @param gridFolder the folder of grids; null for none
     * @throws FindingException with CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public FormRenderers(Path xslFolder, @Nullable Path gridFolder) {
        this(new Typesetting(xslFolder), gridFolder);
    }

    /** The same, with fonts and FOP that others use, too. */
    public FormRenderers(Typesetting typesetting, @Nullable Path gridFolder) {
        this.typesetting = typesetting;
        this.gridFolder = gridFolder;
        stylesheet = new FormStylesheet(typesetting.xslFolder(), gridFolder, typesetting.typeface());
        learnt = new LearntForms(typesetting.xslFolder().resolve("fonts"));
    }

    /**
     * A renderer for one thread.
     *
     * @throws FindingException with CG-302 when the schema is missing or broken
     */
    public FormRenderer renderer() {
        return new FormRenderer(this, OutsidePress.LIMIT);
    }

    /**
     * Compiles a look, so that its first document need not wait. Looks from outside are left to their process.
     *
     * @throws FindingException with CG-030 or CG-405 if it cannot be used, which its documents are told again
     */
    public void prepare(String look) {
        stylesheet.prepare(look);
    }

    Path xslFolder() {
        return typesetting.xslFolder();
    }

    @Nullable
    Path gridFolder() {
        return gridFolder;
    }

    Typeface typeface() {
        return typesetting.typeface();
    }

    FormStylesheet stylesheet() {
        return stylesheet;
    }

    /** FOP for one thread, and what it has set already. */
    Press press() {
        return new Press(typesetting.formatters(), stylesheet, learnt);
    }
}
