package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.finding.Excerpt;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list of all faults, as the last sheet. All of it is text: nothing in it can act as a formula. */
final class AnomaliesSheet {

    static final String NAME = "Anomalies";

    private static final List<String> COLUMNS = List.of("code", "severity", "sheet", "cell", "reason", "response");
    private static final int[] WIDTHS = {10, 15, 20, 10, 70, 70};
    private static final int CELL = COLUMNS.indexOf("cell");

    private final Messages messages;
    private final XSSFSheet sheet;
    private final XSSFCellStyle title;
    private final XSSFCellStyle text;
    private final XSSFCellStyle link;
    private int next;

    private AnomaliesSheet(XSSFWorkbook workbook, Messages messages) {
        this.messages = messages;
        this.sheet = workbook.createSheet(freeName(workbook));
        this.text = style(workbook);
        this.title = style(workbook);
        this.link = style(workbook);
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        title.setFont(bold);
        XSSFFont underlined = workbook.createFont();
        underlined.setUnderline(XSSFFont.U_SINGLE);
        underlined.setColor(IndexedColors.BLUE.getIndex());
        link.setFont(underlined);
    }

    /** An empty sheet of the list, after all others. */
    static AnomaliesSheet addTo(XSSFWorkbook workbook, Messages messages) {
        AnomaliesSheet added = new AnomaliesSheet(workbook, messages);
        for (int i = 0; i < WIDTHS.length; i++) {
            added.sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        added.writeHead();
        return added;
    }

    /** Takes the list of an earlier copy away; a sheet of that name that is not ours stays. */
    static void removeFrom(XSSFWorkbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (isOurs(workbook.getSheetAt(i))) {
                workbook.removeSheetAt(i);
            }
        }
    }

    private static boolean isOurs(XSSFSheet sheet) {
        XSSFRow row = sheet.getRow(0);
        XSSFCell first = row == null ? null : row.getCell(0);
        return sheet.getSheetName().startsWith(NAME)
                && first != null
                && SheetCell.of(first).shown().startsWith(CellNotes.AUTHOR);
    }

    private static String freeName(XSSFWorkbook workbook) {
        String name = NAME;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            name = NAME + " (" + i + ")";
        }
        return name;
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setQuotePrefixed(true);
        return style;
    }

    private void writeHead() {
        XSSFCell first = sheet.createRow(next++).createCell(0);
        first.setCellValue(CellNotes.AUTHOR + " : " + messages.text("anomalies.title"));
        XSSFRow header = sheet.createRow(next++);
        for (int i = 0; i < COLUMNS.size(); i++) {
            write(header, i, messages.text("anomalies." + COLUMNS.get(i)), title);
        }
        sheet.createFreezePane(0, next);
    }

    /**
     * Adds a finding.
     *
     * @param cell the cell to link to
     */
    void add(Finding finding, Optional<XSSFCell> cell) {
        XSSFRow row = sheet.createRow(next++);
        write(row, 0, finding.code().id(), text);
        write(row, 1, messages.text("severity." + finding.code().severity()), text);
        write(row, 2, Objects.requireNonNullElse(finding.place().sheet(), ""), text);
        write(row, CELL, Objects.requireNonNullElse(finding.place().cell(), ""), cell.isEmpty() ? text : link);
        write(row, 4, messages.reason(finding), text);
        write(row, 5, messages.response(finding), text);
        cell.ifPresent(target -> row.getCell(CELL).setHyperlink(linkTo(target)));
    }

    private void write(XSSFRow row, int column, String content, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(Excerpt.of(content, AnnotatedWorkbook.QUOTED));
        cell.setCellStyle(style);
    }

    private XSSFHyperlink linkTo(XSSFCell cell) {
        XSSFHyperlink hyperlink = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        String sheetName = cell.getSheet().getSheetName().replace("'", "''");
        hyperlink.setAddress("'" + sheetName + "'!" + cell.getAddress().formatAsString());
        return hyperlink;
    }
}
