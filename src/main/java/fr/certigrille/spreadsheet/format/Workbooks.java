package fr.certigrille.spreadsheet.format;

import java.nio.file.Path;

/** Opens files of sheets. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a file as what its content says it is.
     *
     * @throws fr.certigrille.finding.FindingException if it cannot be read
     */
    public static OpenWorkbook open(Path file, OpenOptions options) {
        return new StreamedXlsx(file);
    }
}
