package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A template's table: a row per candidate or level, lists where only some values are right. */
final class TemplateTableSheet {

    private static final int FROZEN_COLUMNS = 3;

    private final Grid grid;
    private final TemplateStyles styles;
    private final List<Column> columns;

    TemplateTableSheet(Grid grid, TemplateStyles styles, List<Column> columns) {
        this.grid = grid;
        this.styles = styles;
        this.columns = List.copyOf(columns);
    }

    void write(XSSFSheet sheet) {
        XSSFRow header = sheet.createRow(0);
        header.setHeightInPoints(60);
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = header.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(styles.header());
            prepare(sheet, i, columns.get(i).field());
        }
        writeRows(sheet);
        sheet.createFreezePane(FROZEN_COLUMNS, 1);
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void writeRows(XSSFSheet sheet) {
        for (int i = 1; i <= ClassTemplate.ROWS; i++) {
            XSSFRow row = sheet.createRow(i);
            for (int column = 0; column < columns.size(); column++) {
                row.createCell(column).setCellStyle(style(columns.get(column).field()));
            }
        }
    }

    private void prepare(XSSFSheet sheet, int column, Field field) {
        sheet.setColumnWidth(column, width(field) * 256);
        // Rows pasted below the prepared ones keep the zeros of their numbers too.
        sheet.setDefaultColumnStyle(column, style(field));
        CellRangeAddressList cells = new CellRangeAddressList(1, ClassTemplate.ROWS, column, column);
        allowed(field).ifPresent(values -> DropDown.add(sheet, cells, values));
    }

    /** The only values that a column takes, if so. */
    private Optional<List<String>> allowed(Field field) {
        if (field.equals(Field.OPTION) && !grid.options().isEmpty()) {
            return Optional.of(grid.options().stream().map(Choice::code).toList());
        }
        if (field.equals(Field.FORM) && !grid.forms().isEmpty()) {
            return Optional.of(grid.forms().stream().map(Choice::code).toList());
        }
        if (isLevel(field)) {
            return Optional.of(grid.levels().stream().map(Level::code).toList());
        }
        if (field.equals(Column.COMPETENCE)) {
            return Optional.of(grid.assessedCodes());
        }
        if (Column.isCross(field)) {
            return Optional.of(List.of("x"));
        }
        return field.isPenalty() || field.isBonus() ? Optional.of(List.of("oui", "non")) : Optional.empty();
    }

    private XSSFCellStyle style(Field field) {
        if (field.equals(Field.DATE) || field.equals(Column.OBSERVED_ON)) {
            return styles.day();
        }
        if (field.equals(Field.MARK)) {
            return styles.mark();
        }
        return isLong(field) ? styles.wrapped() : styles.text();
    }

    /** Writes the candidates of a list into the first rows. */
    void fill(XSSFSheet sheet, ClassList list) {
        for (int i = 0; i < list.candidates().size(); i++) {
            Row row = CellUtil.getRow(i + 1, sheet);
            for (int column = 0; column < columns.size(); column++) {
                Field field = columns.get(column).field();
                String value = list.candidates().get(i).get(field);
                if (value != null) {
                    Cell cell = CellUtil.getCell(row, column);
                    cell.setCellStyle(field.equals(Field.DATE) ? styles.text() : style(field));
                    cell.setCellValue(value);
                }
            }
        }
    }

    private int width(Field field) {
        if (isLong(field)) {
            return 50;
        }
        if (Column.isCross(field)) {
            return 6;
        }
        return isLevel(field) || field.isPenalty() || field.isBonus() ? 14 : 16;
    }

    private static boolean isLevel(Field field) {
        return field.isLevel() || field.equals(Column.LEVEL);
    }

    private static boolean isLong(Field field) {
        return field.equals(Field.APPRECIATION) || field.isObservation();
    }
}
