package fr.certigrille.spreadsheet.annotation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The faults of a cell in its comment, a line each, after what somebody else wrote there. */
final class CellNotes {

    static final String AUTHOR = "Certigrille";

    /** A line of ours, with the line break before it. */
    private static final Pattern LINE = Pattern.compile("(?:^|\\n)CG-\\d{3} · [^\\n]*");

    private static final int COLUMNS = 4;
    private static final int ROWS_PER_LINE = 3;

    private CellNotes() {}

    /** Adds lines, each of the form {@code CG-nnn · …}. */
    static void add(XSSFCell cell, List<String> lines) {
        String text = String.join("\n", lines);
        XSSFComment comment = cell.getCellComment();
        if (comment == null) {
            create(cell, lines.size()).setString(new XSSFRichTextString(text));
        } else {
            XSSFRichTextString longer = NoteText.copy(comment);
            longer.append("\n" + text);
            comment.setString(longer);
        }
    }

    private static XSSFComment create(XSSFCell cell, int lines) {
        XSSFSheet sheet = cell.getSheet();
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        // POI takes the anchor's corner for the commented cell until told otherwise: it must be a cell without comment.
        int besideCell = Math.round(sheet.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
        int lastRow = row + ROWS_PER_LINE * lines;
        XSSFClientAnchor anchor = new XSSFClientAnchor(besideCell, 0, 0, 0, column, row, column + COLUMNS, lastRow);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(row, column);
        comment.setAuthor(AUTHOR);
        return comment;
    }

    /** Takes our lines out of all comments of a sheet; a comment that had no others goes. */
    static void clear(XSSFSheet sheet) {
        Map.copyOf(sheet.getCellComments()).forEach((address, comment) -> {
            if (LINE.matcher(NoteText.of(comment)).find()) {
                XSSFRichTextString rest = NoteText.without(comment, LINE);
                comment.setString(rest);
                if (rest.getString().isBlank()) {
                    remove(sheet, address);
                }
            }
        });
    }

    private static void remove(XSSFSheet sheet, CellAddress address) {
        Row row = CellUtil.getRow(address.getRow(), sheet);
        CellUtil.getCell(row, address.getColumn()).removeCellComment();
    }
}
