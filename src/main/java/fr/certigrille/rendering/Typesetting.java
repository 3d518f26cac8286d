package fr.certigrille.rendering;

import java.nio.file.Path;

/** Fonts and FOP, shared by all that makes PDFs of one stylesheet folder. Thread-safe. */
public final class Typesetting {

    private final Path xslFolder;
    private final Typeface typeface;
    private final Formatters formatters;

    /**
     * Sets up the fonts and FOP.
     *
     * @param xslFolder the folder of the stylesheets
     * @throws fr.certigrille.finding.FindingException with CG-405 or CG-406 when something in the folder is missing or wrong
     */
    public Typesetting(Path xslFolder) {
        JaxpFactories.pin();
        this.xslFolder = xslFolder;
        typeface = new Typeface(xslFolder);
        formatters = new Formatters(xslFolder);
    }

    Path xslFolder() {
        return xslFolder;
    }

    Typeface typeface() {
        return typeface;
    }

    Formatters formatters() {
        return formatters;
    }
}
