package fr.certigrille.spreadsheet.format;

import java.io.Closeable;
import java.util.List;
import java.util.Set;

/** A file of sheets being read, whatever its format. Its faults are {@code FindingException}s. */
public interface OpenWorkbook extends Closeable {

    FileFormat format();

    /** Its sheets, in order. */
    List<SheetInfo> sheets();

    /**
     * The rows of a sheet from top to bottom; each iteration reads the sheet anew, one row at a time.
     *
     * @param sheet one of its sheets' names
     */
    Iterable<SheetRow> rows(String sheet);

    /**
     * The same, but only the cells of some columns need to be there: what is skipped need not be understood.
     *
     * @param columns indexes from 0
     */
    default Iterable<SheetRow> rows(String sheet, Set<Integer> columns) {
        return rows(sheet);
    }

    @Override
    void close();
}
