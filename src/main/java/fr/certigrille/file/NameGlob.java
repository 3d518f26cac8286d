package fr.certigrille.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A glob for names of files. Case does not matter: Windows does not tell .XLSX from .xlsx, so neither do we.
 *
 * @param glob such as {@code *.xlsx}
 */
public record NameGlob(String glob) {

    /** Whether it is meant for a file, whatever its folder. */
    public boolean matches(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return FileSystems.getDefault()
                .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
                .matches(Path.of(name));
    }
}
