package fr.certigrille.spreadsheet;

import java.io.Closeable;
import java.util.List;

/** A file of sheets being read, whatever its format. Its faults are {@code FindingException}s. */
interface OpenWorkbook extends Closeable {

    /** Names of its sheets, in order. */
    List<String> sheetNames();

    /**
     * The rows of a sheet from top to bottom; each iteration reads the sheet anew, one row at a time.
     *
     * @param sheet one of its sheets' names
     */
    Iterable<SheetRow> rows(String sheet);

    @Override
    void close();
}
