package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Finds the cell that a finding is about: the one it names or, where it names a row only, the row's first filled one. */
final class FaultyCells {

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");

    private final XSSFWorkbook workbook;

    FaultyCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Whether a place is a cell or a row. */
    static boolean isInSheet(Place place) {
        String cell = place.cell();
        return place.sheet() != null
                && cell != null
                && (ROW.matcher(cell).matches() || CELL.matcher(cell).matches());
    }

    /** The cell, made if there is none; empty when the place is none in a sheet of the workbook. */
    Optional<XSSFCell> find(Place place) {
        return isInSheet(place)
                ? sheet(place).flatMap(sheet -> find(sheet, String.valueOf(place.cell())))
                : Optional.empty();
    }

    private Optional<XSSFSheet> sheet(Place place) {
        XSSFSheet exact = workbook.getSheet(place.sheet());
        return exact != null ? Optional.of(exact) : sheetWorded(Wording.of(String.valueOf(place.sheet())));
    }

    private Optional<XSSFSheet> sheetWorded(String wording) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .filter(sheet -> Wording.of(sheet.getSheetName()).equals(wording))
                .findFirst();
    }

    private static Optional<XSSFCell> find(XSSFSheet sheet, String place) {
        if (ROW.matcher(place).matches()) {
            return firstFilled(sheet.getRow(Integer.parseInt(place) - 1));
        }
        CellReference reference = new CellReference(place);
        boolean exists = CellReference.cellReferenceIsWithinRange(
                place.replaceAll("\\d", ""), place.replaceAll("\\D", ""), SpreadsheetVersion.EXCEL2007);
        return exists ? Optional.of(cell(sheet, reference.getRow(), reference.getCol())) : Optional.empty();
    }

    private static Optional<XSSFCell> firstFilled(@Nullable XSSFRow row) {
        return row == null
                ? Optional.empty()
                : IntStream.range(0, row.getLastCellNum())
                        .mapToObj(row::getCell)
                        .filter(cell -> cell != null && !(SheetCell.of(cell) instanceof SheetCell.Blank))
                        .findFirst();
    }

    private static XSSFCell cell(XSSFSheet sheet, int rowIndex, int column) {
        XSSFRow row = sheet.getRow(rowIndex) == null ? sheet.createRow(rowIndex) : sheet.getRow(rowIndex);
        XSSFCell cell = row.getCell(column);
        return cell == null ? create(row, column) : cell;
    }

    /** A new cell looks as its row or column does. */
    private static XSSFCell create(XSSFRow row, int column) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(row.getRowStyle() == null ? row.getSheet().getColumnStyle(column) : row.getRowStyle());
        return cell;
    }
}
