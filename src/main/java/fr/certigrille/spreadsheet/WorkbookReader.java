package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenOptions;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.Workbooks;
import java.nio.file.Path;

/**
 * Reads class workbooks of any format and layout. Input: a file. Output: its classes and candidates, what is wrong with
 * them, and how its sheets were understood.
 */
public final class WorkbookReader {

    static final String EVALUATIONS = "Évaluations";

    private final GridCatalog grids;
    private final Mappings mappings;
    private final OpenOptions options;

    public WorkbookReader(GridCatalog grids) {
        this(grids, Mappings.NONE, OpenOptions.DEFAULT);
    }

    public WorkbookReader(GridCatalog grids, Mappings mappings, OpenOptions options) {
        this.grids = grids;
        this.mappings = mappings;
        this.options = options;
    }

    /**
     * Reads a workbook. What the listener throws ends the reading and passes through.
     *
     * @throws FindingException if the workbook as a whole cannot be used
     */
    public void read(Path file, ClassListener listener) {
        try (OpenWorkbook workbook = Workbooks.open(file, options)) {
            read(workbook, file, listener);
        }
    }

    private void read(OpenWorkbook workbook, Path file, ClassListener listener) {
        String name = file.getFileName().toString();
        WorkbookSheets sheets = new SheetFinder(workbook, name, mappings.of(file), grids).find();
        int candidates = sheets.isJoined()
                ? new JoinedReading(workbook, name, listener).read(sheets)
                : new StreamedReading(workbook, listener).read(sheets.tables());
        sheets.unknown().forEach(sheet -> listener.finding(Finding.of(Code.SHEET_NOT_RECOGNISED, sheet)));
        if (candidates == 0) {
            Place place = sheets.tables().isEmpty()
                    ? sheets.fiches().get(0).place()
                    : sheets.tables().get(0).place();
            throw new FindingException(Finding.of(Code.NO_CANDIDATE, place));
        }
    }
}
