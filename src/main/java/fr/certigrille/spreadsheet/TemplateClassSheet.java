package fr.certigrille.spreadsheet;

import fr.certigrille.grid.Grid;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The template's sheet « Classe »: session and grid are filled in, the rest is for the school. */
final class TemplateClassSheet {

    /** Rows that are prepared for commissions. */
    static final int COMMISSIONS = 12;

    private final Grid grid;
    private final TemplateStyles styles;
    private final ClassList list;

    TemplateClassSheet(Grid grid, TemplateStyles styles, ClassList list) {
        this.grid = grid;
        this.styles = styles;
        this.list = list;
    }

    void write(XSSFSheet sheet) {
        List<ClassLabel> labels = List.of(ClassLabel.values());
        for (int i = 0; i < labels.size(); i++) {
            writeValue(sheet.createRow(i), labels.get(i));
        }
        writeCommissions(sheet, labels.size() + 1);
        sheet.setColumnWidth(0, 18 * 256);
        sheet.setColumnWidth(1, 34 * 256);
        sheet.setColumnWidth(2, 34 * 256);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    }

    private void writeValue(XSSFRow row, ClassLabel label) {
        XSSFCell name = row.createCell(0);
        name.setCellValue(label.title());
        name.setCellStyle(styles.title());
        XSSFCell value = row.createCell(1);
        value.setCellStyle(styles.text());
        if (label == ClassLabel.SESSION) {
            value.setCellValue(String.valueOf(grid.session()));
        } else if (label == ClassLabel.GRID) {
            value.setCellValue(grid.id());
        } else {
            value.setCellValue(list.classValues().getOrDefault(label, ""));
        }
    }

    private void writeCommissions(XSSFSheet sheet, int first) {
        XSSFRow header = sheet.createRow(first);
        for (int column = 0; column < ClassSheet.COMMISSION_HEADERS.size(); column++) {
            XSSFCell cell = header.createCell(column);
            cell.setCellValue(ClassSheet.COMMISSION_HEADERS.get(column));
            cell.setCellStyle(styles.header());
        }
        for (int i = 1; i <= COMMISSIONS; i++) {
            XSSFRow row = sheet.createRow(first + i);
            for (int column = 0; column < ClassSheet.COMMISSION_HEADERS.size(); column++) {
                row.createCell(column).setCellStyle(styles.text());
            }
        }
    }
}
