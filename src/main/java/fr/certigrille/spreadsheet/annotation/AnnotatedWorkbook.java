package fr.certigrille.spreadsheet.annotation;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.Excerpt;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.finding.Severity;
import fr.certigrille.spreadsheet.format.StableZip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A copy of a teacher's own workbook that shows its faults: each faulty cell is coloured and commented, and a last
 * sheet « Anomalies » lists them all. The rest is as the teacher left it. What an earlier copy showed is taken off
 * first, so a copy that comes back corrected in part shows what is still wrong, once.
 */
public final class AnnotatedWorkbook {

    /** The longest note of a cell, in UTF-16 units: a finding may quote long texts. */
    static final int QUOTED = 1000;

    private final XSSFWorkbook workbook;
    private final Messages messages;
    private final FaultyCells cells;
    private final CellColours colours;

    private AnnotatedWorkbook(XSSFWorkbook workbook, Messages messages) {
        this.workbook = workbook;
        this.messages = messages;
        this.cells = new FaultyCells(workbook);
        this.colours = new CellColours(workbook);
    }

    /** Whether a file is of the only kind that can be annotated, by its content. */
    public static boolean isPossible(Path file) throws IOException {
        return WorkbookPackage.isXlsx(file);
    }

    /** Whether a finding is about a cell or a row, so that a copy can show it in its place. */
    public static boolean canShow(Finding finding) {
        return !finding.isNote() && FaultyCells.isInSheet(finding.place());
    }

    /**
     * Makes the copy. The file itself is only read.
     *
     * @return the copy's bytes
     * @throws FindingException if the workbook is too large to be held in memory
     */
    public static byte[] of(Path file, List<Finding> findings, Messages messages) throws IOException {
        if (!WorkbookPackage.isModest(file)) {
            Place place = Place.of(file.getFileName().toString());
            throw new FindingException(Finding.of(Code.COPY_TOO_LARGE, place));
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            AnnotatedWorkbook annotated = new AnnotatedWorkbook(workbook, messages);
            annotated.clear();
            annotated.annotate(findings);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            StableZip.write(workbook, out);
            return out.toByteArray();
        }
    }

    private void clear() {
        AnomaliesSheet.removeFrom(workbook);
        for (Sheet sheet : workbook) {
            CellNotes.clear((XSSFSheet) sheet);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    colours.clear((XSSFCell) cell);
                }
            }
        }
    }

    private void annotate(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        AnomaliesSheet list = AnomaliesSheet.addTo(workbook, messages);
        Map<XSSFCell, List<Finding>> byCell = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<XSSFCell> cell = cells.find(finding.place());
            list.add(finding, cell);
            cell.ifPresent(faulty ->
                    byCell.computeIfAbsent(faulty, key -> new ArrayList<>()).add(finding));
        }
        byCell.forEach(this::annotate);
    }

    private void annotate(XSSFCell cell, List<Finding> findings) {
        boolean error = findings.stream().anyMatch(Finding::isError);
        colours.mark(cell, error ? Severity.ERROR : Severity.WARNING);
        CellNotes.add(cell, findings.stream().map(this::line).toList());
    }

    private String line(Finding finding) {
        return Excerpt.of(
                String.join(" · ", finding.code().id(), messages.reason(finding), messages.response(finding)), QUOTED);
    }
}
