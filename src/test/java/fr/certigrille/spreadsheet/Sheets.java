package fr.certigrille.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, cell by cell: text, numbers, days, and null where a cell stays empty. */
final class Sheets {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle day = workbook.createCellStyle();

    Sheets() {
        day.setDataFormat((short) 14);
    }

    /** The sheet « Classe » of the sample class. */
    Sheets classSheet() {
        return sheet(
                "Classe",
                row("Établissement", "Lycée Ada-Lovelace"),
                row("Académie", "Montferrand-les-Bains"),
                row("Session", "2026"),
                row("Grille", "bts-sio-e5-2026"),
                row("Classe", "SIO2"));
    }

    Sheets sheet(String name, Object[]... rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            fill(sheet.createRow(i), rows[i]);
        }
        return this;
    }

    /** Adds sheets given by name. */
    Sheets sheets(Map<String, List<Object[]>> sheets) {
        sheets.forEach((name, rows) -> sheet(name, rows.toArray(Object[][]::new)));
        return this;
    }

    Sheets with(Consumer<XSSFWorkbook> change) {
        change.accept(workbook);
        return this;
    }

    static Object[] row(Object... values) {
        return values;
    }

    private void fill(Row row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] instanceof LocalDate date) {
                Cell cell = row.createCell(i);
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
        }
    }

    Path save(Path file) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
