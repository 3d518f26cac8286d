package fr.certigrille.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Finding;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates of a grid whose criteria are assessed once a semester, in each layout. */
class WeightedTemplateTest {

    private static final Grid GRID = new GridCatalog().find("bts-ccf-ponderee").orElseThrow();
    private static final Evaluation NOE = WeightedSample.evaluations().get(5);

    @TempDir
    private Path folder;

    private static ClassList list() {
        return new ClassList(
                Map.of(
                        ClassLabel.ESTABLISHMENT, WeightedSample.CLASS.establishment(),
                        ClassLabel.ACADEMY, WeightedSample.CLASS.academy(),
                        ClassLabel.NAME, WeightedSample.CLASS.name()),
                List.of(Map.of(
                        Field.NUMBER, NOE.candidate().number(),
                        Field.LAST_NAME, NOE.candidate().lastName(),
                        Field.FIRST_NAME, NOE.candidate().firstName(),
                        Field.COMMISSION, NOE.commission().number(),
                        Field.MEMBER_1, NOE.commission().member1(),
                        Field.MEMBER_2, NOE.commission().member2(),
                        Field.DATE, "28/05/2026")));
    }

    private static List<String> headers(Sheet sheet) {
        List<String> headers = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));
        return headers;
    }

    @Test
    void every_criterion_has_a_column_in_each_semester_and_every_bonus_one() {
        XSSFWorkbook workbook = ClassTemplate.build(GRID, Layout.WIDE, list());
        assertThat(headers(workbook.getSheet(WorkbookReader.EVALUATIONS)))
                .contains(
                        "S1 C1.1 Le besoin est reformulé et borné",
                        "S2 C3.2 L’exposé est clair et argumenté",
                        "Initiative remarquable",
                        "Dossier remis en retard")
                .filteredOn(header -> header.startsWith("S1") || header.startsWith("S2"))
                .hasSize(16);
    }

    @Test
    void what_the_layout_crosses_is_filled_in_with_is_read_back() throws IOException {
        assertThat(read(fill(Layout.CROSSES, WorkbookReader.EVALUATIONS, this::cross)))
                .isEqualTo(NOE.levels());
    }

    @Test
    void what_the_layout_long_is_filled_in_with_is_read_back() throws IOException {
        assertThat(read(fill(Layout.LONG, "Candidats", this::follow))).isEqualTo(NOE.levels());
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void the_candidate_of_a_list_is_recognised_in_each_layout(Layout layout) throws IOException {
        Reading reading = Reading.of(save(ClassTemplate.build(GRID, layout, list())));
        assertThat(reading.classes).contains(WeightedSample.CLASS);
        assertThat(reading.rejected)
                .extracting(RejectedRow::candidateNumber)
                .containsExactly(NOE.candidate().number());
    }

    private Map<String, String> read(Path file) {
        Reading reading = Reading.of(file);
        assertThat(reading.findings).noneMatch(Finding::isError);
        return reading.evaluations().get(0).levels();
    }

    /** Fills in what stands beside the levels, then the levels. */
    private Path fill(Layout layout, String sheet, Levels levels) throws IOException {
        XSSFWorkbook workbook = ClassTemplate.build(GRID, layout, list());
        Sheet table = workbook.getSheet(sheet);
        set(table, "Note", "11,5");
        set(table, "Appréciation", "Réalisation soignée.");
        levels.fill(workbook, table);
        return save(workbook);
    }

    private void cross(XSSFWorkbook workbook, Sheet table) {
        NOE.levels().forEach((code, level) -> set(table, code + " " + level, "x"));
    }

    private void follow(XSSFWorkbook workbook, Sheet table) {
        Sheet followUp = workbook.getSheet("Suivi");
        int row = 1;
        for (Map.Entry<String, String> level : NOE.levels().entrySet()) {
            List<String> headers = headers(followUp);
            set(followUp, row, headers.indexOf("N° candidat"), NOE.candidate().number());
            set(followUp, row, headers.indexOf("Indicateur"), level.getKey());
            set(followUp, row, headers.indexOf("Niveau"), level.getValue());
            row++;
        }
    }

    private static void set(Sheet table, String header, String value) {
        set(table, 1, headers(table).indexOf(header), value);
    }

    private static void set(Sheet table, int index, int column, String value) {
        Row row = table.getRow(index) == null ? table.createRow(index) : table.getRow(index);
        Cell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(value);
    }

    private Path save(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("modele.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.write(out);
        }
        return file;
    }

    /** Writes levels into a template. */
    private interface Levels {
        void fill(XSSFWorkbook workbook, Sheet table);
    }
}
