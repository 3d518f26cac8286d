package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenOptions;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import fr.certigrille.spreadsheet.format.Workbooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads class workbooks, row by row: memory does not grow with the number of rows. */
public final class WorkbookReader {

    static final String EVALUATIONS = "Évaluations";

    private final GridCatalog grids;

    public WorkbookReader(GridCatalog grids) {
        this.grids = grids;
    }

    /**
     * Reads a workbook twice: once to find the candidates that it has twice, once to tell its rows. What the listener
     * throws ends the reading and passes through.
     *
     * @throws FindingException if the workbook as a whole cannot be used
     */
    public void read(Path file, ClassListener listener) {
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            read(workbook, file.getFileName().toString(), listener);
        }
    }

    private void read(OpenWorkbook workbook, String name, ClassListener listener) {
        Place classPlace = place(workbook, name, ClassSheet.NAME);
        Place place = place(workbook, name, EVALUATIONS);
        ClassSheet classSheet = ClassSheet.read(rows(workbook, classPlace), classPlace, grids);
        listener.schoolClass(classSheet.schoolClass());
        EvaluationSheet sheet = new EvaluationSheet(classSheet, place);
        Map<String, List<Integer>> twins = twins(sheet, rows(workbook, place));
        RowMapper mapper = new RowMapper(classSheet, sheet.headers(), place);
        boolean any = false;
        for (SheetRow row : rows(workbook, place)) {
            if (sheet.isCandidate(row)) {
                any = true;
                listener.row(classSheet.schoolClass(), mapper.map(row, twins));
            }
        }
        if (!any) {
            throw new FindingException(Finding.of(Code.NO_CANDIDATE, place));
        }
    }

    private static Map<String, List<Integer>> twins(EvaluationSheet sheet, Iterable<SheetRow> rows) {
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (SheetRow row : rows) {
            sheet.look(row);
            if (sheet.isCandidate(row)) {
                String number = sheet.headers().cell(row, Field.NUMBER).shown();
                byNumber.computeIfAbsent(number, key -> new ArrayList<>(1)).add(row.number());
            }
        }
        sheet.requireHeaders();
        byNumber.remove("");
        byNumber.values().removeIf(same -> same.size() < 2);
        return byNumber;
    }

    /** The place of a sheet, under the name that the workbook gives it. */
    private static Place place(OpenWorkbook workbook, String file, String sheet) {
        return workbook.sheets().stream()
                .map(SheetInfo::name)
                .filter(name -> Wording.of(name).equals(Wording.of(sheet)))
                .findFirst()
                .map(name -> new Place(file, name, null))
                .orElseThrow(() -> new FindingException(Finding.of(Code.SHEET_MISSING, Place.of(file), sheet)));
    }

    private static Iterable<SheetRow> rows(OpenWorkbook workbook, Place place) {
        return workbook.rows(String.valueOf(place.sheet()));
    }
}
