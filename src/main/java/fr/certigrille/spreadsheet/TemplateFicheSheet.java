package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A template's fiche: shaped like the official grid, for one candidate of the list. */
final class TemplateFicheSheet {

    /** Fiches of a template whose list is still empty. */
    static final int FICHES = 36;

    /** The sheet that lists the class. */
    static final String LIST = "Liste";

    private static final float COMMENT_HEIGHT = 75;

    private final Grid grid;
    private final TemplateStyles styles;
    private final Vocabulary vocabulary;
    private final int lastColumn;

    TemplateFicheSheet(Grid grid, TemplateStyles styles) {
        this.grid = grid;
        this.styles = styles;
        this.vocabulary = new Vocabulary(grid, Mapping.NONE);
        this.lastColumn = grid.levels().size();
    }

    /** The columns of the list: members come from the commission. */
    static List<Column> listed(Grid grid) {
        return Column.identity(grid).stream().filter(Column::compulsory).toList();
    }

    /**
     * Writes a fiche.
     *
     * @param candidate the candidate's place in the list, from 1
     */
    void write(XSSFSheet sheet, int candidate) {
        sheet.setColumnWidth(0, 52 * 256);
        for (int column = 1; column <= lastColumn; column++) {
            sheet.setColumnWidth(column, 13 * 256);
        }
        title(sheet, grid.diploma() + ", session " + grid.session());
        title(sheet, grid.exam().code() + " : " + grid.exam().title());
        next(sheet);
        Column.identity(grid).forEach(column -> identity(sheet, column, candidate));
        next(sheet);
        levels(sheet);
        next(sheet);
        grid.penalties().forEach(penalty -> flag(sheet, penalty.label()));
        grid.bonuses().forEach(bonus -> flag(sheet, bonus.label()));
        value(next(sheet), title(Field.MARK), styles.mark());
        grid.parts().forEach(part -> comment(sheet, title(Field.observation(part.code()))));
        comment(sheet, title(Field.APPRECIATION));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
    }

    private String title(Field field) {
        return vocabulary.title(field);
    }

    private static XSSFRow next(XSSFSheet sheet) {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private void title(XSSFSheet sheet, String text) {
        XSSFRow row = next(sheet);
        cell(row, 0, styles.title()).setCellValue(text);
        merge(row, 0);
    }

    private void identity(XSSFSheet sheet, Column column, int candidate) {
        XSSFRow row = next(sheet);
        XSSFCellStyle style = column.field().equals(Field.DATE) ? styles.day() : styles.text();
        XSSFCell value = value(row, column.title(), style);
        int listed = listed(grid).indexOf(column);
        if (listed >= 0) {
            String cell = LIST + "!" + new CellReference(candidate, listed).formatAsString();
            // A formula in a cell of text format would be shown as its text.
            value.setCellStyle(column.field().equals(Field.DATE) ? styles.day() : styles.left());
            value.setCellFormula("IF(" + cell + "=\"\",\"\"," + cell + ")");
        }
    }

    private XSSFCell value(XSSFRow row, String label, XSSFCellStyle style) {
        cell(row, 0, styles.header()).setCellValue(label);
        XSSFCell value = cell(row, 1, style);
        merge(row, 1);
        return value;
    }

    private void levels(XSSFSheet sheet) {
        XSSFRow head = next(sheet);
        head.setHeightInPoints(45);
        cell(head, 0, styles.header()).setCellValue("Compétences : une croix par ligne");
        for (int i = 0; i < lastColumn; i++) {
            Level level = grid.levels().get(i);
            cell(head, i + 1, styles.header()).setCellValue(level.code() + "\n" + level.label());
        }
        int first = sheet.getPhysicalNumberOfRows();
        for (Column column : Column.levels(grid)) {
            XSSFRow row = next(sheet);
            cell(row, 0, styles.wrapped()).setCellValue(column.title());
            for (int i = 1; i <= lastColumn; i++) {
                cell(row, i, styles.cross());
            }
        }
        CellRangeAddressList boxes =
                new CellRangeAddressList(first, sheet.getPhysicalNumberOfRows() - 1, 1, lastColumn);
        DropDown.add(sheet, boxes, List.of("x"));
    }

    private void flag(XSSFSheet sheet, String label) {
        XSSFRow row = next(sheet);
        value(row, label, styles.text());
        CellRangeAddressList answer = new CellRangeAddressList(row.getRowNum(), row.getRowNum(), 1, 1);
        DropDown.add(sheet, answer, List.of("oui", "non"));
    }

    /** The label, and the whole width under it for the text. */
    private void comment(XSSFSheet sheet, String label) {
        cell(next(sheet), 0, styles.header()).setCellValue(label);
        XSSFRow row = next(sheet);
        row.setHeightInPoints(COMMENT_HEIGHT);
        cell(row, 0, styles.wrapped());
        merge(row, 0);
    }

    private static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    private void merge(XSSFRow row, int firstColumn) {
        row.getSheet().addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), firstColumn, lastColumn));
    }
}
