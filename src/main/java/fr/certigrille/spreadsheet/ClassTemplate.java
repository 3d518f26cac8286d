package fr.certigrille.spreadsheet;

import fr.certigrille.grid.Grid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty class workbook: drop-down lists, frozen headers and a help sheet, ready to fill. */
public final class ClassTemplate {

    /** Rows that are prepared for candidates. */
    static final int ROWS = 60;

    /** The workbook's own dates: fixed, so that the same grid gives the same file. */
    private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

    private ClassTemplate() {}

    /**
     * Writes the workbook.
     *
     * @param out not closed
     */
    public static void write(Grid grid, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = build(grid)) {
            StableZip.write(workbook, out);
        }
    }

    static XSSFWorkbook build(Grid grid) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator("Certigrille");
        properties.setCreated(Optional.of(CREATED));
        properties.setModified(Optional.of(CREATED));
        TemplateStyles styles = new TemplateStyles(workbook);
        new TemplateClassSheet(grid, styles).write(workbook.createSheet(ClassSheet.NAME));
        new TemplateEvaluationSheet(grid, styles).write(workbook.createSheet(WorkbookReader.EVALUATIONS));
        new TemplateHelpSheet(grid, styles).write(workbook.createSheet("Aide"));
        return workbook;
    }
}
