package fr.certigrille.cli;

import java.nio.file.Path;

/** The folder that the program is installed in. */
final class Home {

    private Home() {}

    /** As the launcher says; else the current folder. */
    static Path folder() {
        return Path.of(System.getProperty("certigrille.home", "."));
    }

    static Path stylesheets() {
        return folder().resolve("xsl");
    }
}
