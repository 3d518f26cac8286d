package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;

/** Writes rows of text, numbers and days in any format, as the usual programs do. CSV takes the only sheet. */
public final class SheetFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private SheetFiles() {}

    /** Writes the sheets and answers the file. */
    public static Path write(FileFormat format, Map<String, List<Object[]>> sheets, Path file) throws IOException {
        switch (format) {
            case XLSX -> write(new XSSFWorkbook(), sheets, file);
            case XLSM -> write(new XSSFWorkbook(XSSFWorkbookType.XLSM), sheets, file);
            case XLS -> write(new HSSFWorkbook(), sheets, file);
            case ODS -> ods(content(sheets), file);
            case CSV -> csv(sheets.values().iterator().next(), ";", StandardCharsets.UTF_8, file);
        }
        return file;
    }

    private static void write(Workbook workbook, Map<String, List<Object[]>> sheets, Path file) throws IOException {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        sheets.forEach((name, rows) -> {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet(name);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).length; column++) {
                    set(row, column, rows.get(i)[column], day);
                }
            }
        });
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }

    private static void set(Row row, int column, Object value, CellStyle day) {
        if (value instanceof String text) {
            row.createCell(column).setCellValue(text);
        } else if (value instanceof Number number) {
            row.createCell(column).setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            Cell cell = row.createCell(column);
            cell.setCellValue(date);
            cell.setCellStyle(day);
        }
    }

    /** A CSV file as spreadsheet programs save it. */
    public static Path csv(List<Object[]> rows, String delimiter, Charset charset, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : delimiter).append(quoted(shown(row[i])));
            }
            text.append("\r\n");
        }
        return Files.write(file, text.toString().getBytes(charset));
    }

    private static String quoted(String text) {
        return text.matches("[\\p{L}\\p{N} .'’/-]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate date) {
            return date.format(DAY);
        }
        return value instanceof Number ? value.toString().replace('.', ',') : value.toString();
    }

    /** An OpenDocument file with this {@code content.xml}. */
    public static Path ods(String content, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            ZipEntry mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** {@code content.xml} around the inside of {@code office:spreadsheet}. */
    public static String content(String styles, String spreadsheet) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>"
                + spreadsheet + "</office:spreadsheet></office:body></office:document-content>";
    }

    private static String content(Map<String, List<Object[]>> sheets) {
        StringBuilder xml = new StringBuilder();
        sheets.forEach((name, rows) -> {
            xml.append("<table:table table:name=\"").append(escaped(name)).append("\">");
            xml.append("<table:table-column table:number-columns-repeated=\"16384\"/>");
            for (Object[] row : rows) {
                xml.append("<table:table-row>");
                for (Object value : row) {
                    xml.append(cell(value));
                }
                xml.append("<table:table-cell table:number-columns-repeated=\"100\"/></table:table-row>");
            }
            xml.append("<table:table-row table:number-rows-repeated=\"1048000\">"
                    + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
        });
        return content("", xml.toString());
    }

    private static String cell(Object value) {
        if (value == null) {
            return "<table:table-cell/>";
        }
        if (value instanceof LocalDate date) {
            return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + date + "\"><text:p>"
                    + date.format(DAY) + "</text:p></table:table-cell>";
        }
        if (value instanceof Number) {
            return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"><text:p>"
                    + shown(value) + "</text:p></table:table-cell>";
        }
        String paragraphs =
                escaped(value.toString()).replace("  ", " <text:s/>").replace("\n", "</text:p><text:p>");
        return "<table:table-cell office:value-type=\"string\"><text:p>" + paragraphs + "</text:p></table:table-cell>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
