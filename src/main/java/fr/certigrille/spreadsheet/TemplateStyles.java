package fr.certigrille.spreadsheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of the template. */
final class TemplateStyles {

    private static final byte[] GREY = {(byte) 0xE6, (byte) 0xE6, (byte) 0xE6};

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle header;
    private final XSSFCellStyle title;
    private final XSSFCellStyle text;
    private final XSSFCellStyle day;
    private final XSSFCellStyle mark;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle left;
    private final XSSFCellStyle cross;

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = bold(style());
        this.header = bold(style());
        header.setFillForegroundColor(new XSSFColor(GREY));
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        header.setBorderBottom(BorderStyle.THIN);
        header.setVerticalAlignment(VerticalAlignment.CENTER);
        header.setWrapText(true);
        this.text = format("@");
        this.day = format("dd/mm/yyyy");
        this.mark = format("0.0");
        this.wrapped = format("@");
        wrapped.setWrapText(true);
        this.left = style();
        left.setAlignment(HorizontalAlignment.LEFT);
        this.cross = format("@");
        cross.setAlignment(HorizontalAlignment.CENTER);
        cross.setBorderBottom(BorderStyle.THIN);
        cross.setBorderLeft(BorderStyle.THIN);
        cross.setBorderRight(BorderStyle.THIN);
        cross.setBorderTop(BorderStyle.THIN);
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle bold(XSSFCellStyle style) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle format(String format) {
        XSSFCellStyle style = style();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setQuotePrefixed("@".equals(format));
        return style;
    }

    XSSFCellStyle header() {
        return header;
    }

    XSSFCellStyle title() {
        return title;
    }

    /** Text as typed: numbers keep their leading zeros, and nothing is taken for a formula. */
    XSSFCellStyle text() {
        return text;
    }

    XSSFCellStyle day() {
        return day;
    }

    XSSFCellStyle mark() {
        return mark;
    }

    /** Text on several lines. */
    XSSFCellStyle wrapped() {
        return wrapped;
    }

    /** What a formula answers. */
    XSSFCellStyle left() {
        return left;
    }

    /** A box to cross. */
    XSSFCellStyle cross() {
        return cross;
    }
}
