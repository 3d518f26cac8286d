package fr.certigrille.spreadsheet;

import com.github.pjfanning.xlsx.StreamingReader;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads class workbooks, row by row: memory does not grow with the number of rows. */
public final class WorkbookReader {

    static final String EVALUATIONS = "Évaluations";

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

    private final GridCatalog grids;

    public WorkbookReader(GridCatalog grids) {
        this.grids = grids;
    }

    /**
     * Reads a workbook twice: once to find the candidates that it has twice, once to tell its rows.
     *
     * @throws FindingException if the workbook as a whole cannot be used
     */
    public void read(Path file, ClassListener listener) {
        String name = file.getFileName().toString();
        try (Workbook workbook = StreamingReader.builder().rowCacheSize(100).open(file.toFile())) {
            read(workbook, name, listener);
        } catch (FindingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.info("Workbook cannot be read", e);
            throw new FindingException(Finding.of(Code.WORKBOOK_UNREADABLE, Place.of(name)), e);
        }
    }

    private void read(Workbook workbook, String name, ClassListener listener) {
        Place classPlace = new Place(name, ClassSheet.NAME, null);
        ClassSheet classSheet = ClassSheet.read(rows(sheet(workbook, classPlace)), classPlace, grids);
        listener.schoolClass(classSheet.schoolClass());
        Place place = new Place(name, EVALUATIONS, null);
        EvaluationSheet sheet = new EvaluationSheet(classSheet, place);
        Map<String, List<Integer>> twins = twins(sheet, sheet(workbook, place));
        RowMapper mapper = new RowMapper(classSheet, sheet.headers(), place);
        boolean any = false;
        for (Row row : sheet(workbook, place)) {
            SheetRow content = SheetRow.of(row);
            if (sheet.isCandidate(content)) {
                any = true;
                listener.row(classSheet.schoolClass(), mapper.map(content, twins));
            }
        }
        if (!any) {
            throw new FindingException(Finding.of(Code.NO_CANDIDATE, place));
        }
    }

    private static Map<String, List<Integer>> twins(EvaluationSheet sheet, Sheet rows) {
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (Row row : rows) {
            SheetRow content = SheetRow.of(row);
            sheet.look(content);
            if (sheet.isCandidate(content)) {
                String number = sheet.headers().cell(content, Field.NUMBER).shown();
                byNumber.computeIfAbsent(number, key -> new ArrayList<>(1)).add(content.number());
            }
        }
        sheet.requireHeaders();
        byNumber.remove("");
        byNumber.values().removeIf(same -> same.size() < 2);
        return byNumber;
    }

    private static Sheet sheet(Workbook workbook, Place place) {
        Optional<Sheet> found = Optional.empty();
        for (Sheet sheet : workbook) {
            if (found.isEmpty() && Wording.of(sheet.getSheetName()).equals(Wording.of(String.valueOf(place.sheet())))) {
                found = Optional.of(sheet);
            }
        }
        return found.orElseThrow(() -> new FindingException(
                Finding.of(Code.SHEET_MISSING, Place.of(place.file()), String.valueOf(place.sheet()))));
    }

    private static List<SheetRow> rows(Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        sheet.forEach(row -> rows.add(SheetRow.of(row)));
        return rows;
    }
}
