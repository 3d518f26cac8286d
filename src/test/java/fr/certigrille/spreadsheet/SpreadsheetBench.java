package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What {@code src/bench/spreadsheet.sh} runs: {@code make FILE ROWS}, {@code read FILE} or {@code user-model FILE}. */
public final class SpreadsheetBench {

    private static final int COLUMNS = 40;

    private SpreadsheetBench() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        long rows = switch (arguments[0]) {
            case "make" -> make(file, Integer.parseInt(arguments[2]));
            case "read" -> read(file);
            case "user-model" -> userModel(file);
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s %d rows %.1f s %.0f rows/s%n", arguments[0], rows, seconds, rows / seconds);
    }

    /** A wide class: the columns of the template, and others that mean nothing up to 40. */
    private static long make(Path file, int candidates) throws IOException {
        List<Column> columns = Column.of(ClassRows.GRID);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true)) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            Sheet classSheet = workbook.createSheet("Classe");
            List<Object[]> described = ClassRows.classSheet(Evaluations.SLAM);
            for (int i = 0; i < described.size(); i++) {
                fill(classSheet.createRow(i), described.get(i), day);
            }
            Sheet sheet = workbook.createSheet(WorkbookReader.EVALUATIONS);
            fill(sheet.createRow(0), columns.stream().map(Column::title).toArray(), day);
            for (int i = 1; i <= candidates; i++) {
                Evaluation evaluation = Evaluations.complete()
                        .numbered(String.format("%010d", i))
                        .named("Nom-" + i % 5000, "Prénom-" + i % 700)
                        .appreciation("Appréciation " + i + " : un ensemble solide, des tests à formaliser.")
                        .value();
                Row row = sheet.createRow(i);
                fill(
                        row,
                        columns.stream()
                                .map(column -> ClassRows.value(evaluation, column.field()))
                                .toArray(),
                        day);
                for (int column = columns.size(); column < COLUMNS; column++) {
                    row.createCell(column).setCellValue(i * column % 100);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return candidates;
    }

    private static void fill(Row row, Object[] values, CellStyle day) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (values[i] instanceof java.time.LocalDate date) {
                row.createCell(i).setCellValue(date);
                row.getCell(i).setCellStyle(day);
            }
        }
    }

    /** All that an import does before the database: evaluations with their provenance, every rule applied. */
    private static long read(Path file) {
        Count count = new Count();
        new WorkbookReader(new GridCatalog()).read(file, count);
        return count.rows;
    }

    /** Every cell, as text, and nothing more. */
    private static long userModel(Path file) throws Exception {
        ZipSecureFile.setMinInflateRatio(0);
        DataFormatter formatter = new DataFormatter();
        long rows = 0;
        long characters = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            for (Row row : workbook.getSheet(WorkbookReader.EVALUATIONS)) {
                rows++;
                for (Cell cell : row) {
                    characters += formatter.formatCellValue(cell).length();
                }
            }
        }
        return characters > 0 ? rows - 1 : 0;
    }

    private static final class Count implements ClassListener {

        private long rows;

        @Override
        public void schoolClass(SchoolClass schoolClass) {
            // Rows are counted.
        }

        @Override
        public void row(SchoolClass schoolClass, ReadRow row) {
            if (row instanceof RejectedRow rejected) {
                throw new IllegalStateException(rejected.findings().toString());
            }
            rows++;
        }

        @Override
        public void finding(Finding finding) {
            if (finding.isError()) {
                throw new IllegalStateException(finding.toString());
            }
        }
    }
}
