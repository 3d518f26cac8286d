package fr.certigrille.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.OpenOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassTemplateTest {

    private static final Evaluation FIRST =
            Evaluations.complete().level("C2", "EM").penalties("PORTFOLIO").value();

    @TempDir
    private Path folder;

    private Path template(Layout layout, ClassList list) throws IOException {
        Path file = folder.resolve("modele.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ClassTemplate.write(ClassRows.GRID, layout, list, out);
        }
        return file;
    }

    private static ClassList listOf(Evaluation evaluation) {
        Map<Field, String> values = Map.of(
                Field.NUMBER, evaluation.candidate().number(),
                Field.LAST_NAME, evaluation.candidate().lastName(),
                Field.FIRST_NAME, evaluation.candidate().firstName(),
                Field.OPTION, evaluation.candidate().option(),
                Field.FORM, evaluation.form(),
                Field.COMMISSION, evaluation.commission().number(),
                Field.DATE, "28/05/2026");
        return new ClassList(
                Map.of(
                        ClassLabel.ESTABLISHMENT, Evaluations.SLAM.establishment(),
                        ClassLabel.ACADEMY, Evaluations.SLAM.academy(),
                        ClassLabel.NAME, Evaluations.SLAM.name()),
                List.of(values));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_template_with_a_list_is_recognised_and_knows_its_candidates(Layout layout) throws IOException {
        Reading reading = Reading.of(template(layout, listOf(FIRST)));
        assertThat(reading.classes).contains(Evaluations.SLAM);
        assertThat(reading.findings).extracting(finding -> finding.code()).doesNotContain(Code.SHEET_NOT_RECOGNISED);
        assertThat(reading.rejected)
                .extracting(RejectedRow::candidateNumber)
                .containsExactly(FIRST.candidate().number());
    }

    @Test
    void a_filled_fiche_states_the_evaluation() throws IOException {
        Path file = template(Layout.FICHE, listOf(FIRST));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet fiche = workbook.getSheet("Fiche 01");
            ClassRows.GRID
                    .assessedCodes()
                    .forEach(code -> cross(fiche, code, FIRST.levels().get(code)));
            beside(fiche, "Membre 1").setCellValue(FIRST.commission().member1());
            beside(fiche, "Membre 2").setCellValue(FIRST.commission().member2());
            beside(fiche, "Portfolio inaccessible").setCellValue("oui");
            beside(fiche, "Note").setCellValue(12.5);
            under(fiche, "Observations 1").setCellValue(FIRST.observations().get(0));
            under(fiche, "Observations 2").setCellValue(FIRST.observations().get(1));
            under(fiche, "Appréciation").setCellValue(FIRST.appreciation());
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        Reading reading = Reading.of(file);
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).containsExactly(FIRST);
    }

    private static void cross(Sheet fiche, String code, String level) {
        int column =
                ClassRows.GRID.levels().stream().map(one -> one.code()).toList().indexOf(level) + 1;
        String title = Column.levels(ClassRows.GRID).stream()
                .filter(one -> one.field().equals(Field.level(code)))
                .findFirst()
                .orElseThrow()
                .title();
        row(fiche, title).getCell(column).setCellValue("x");
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null && first.getStringCellValue().equals(label)) {
                return row;
            }
        }
        throw new IllegalArgumentException(label);
    }

    private static Cell beside(Sheet sheet, String label) {
        return row(sheet, label).getCell(1);
    }

    private static Cell under(Sheet sheet, String label) {
        return sheet.getRow(row(sheet, label).getRowNum() + 1).getCell(0);
    }

    @Test
    void a_template_without_a_list_has_room_for_a_class_and_no_candidate() throws IOException {
        Reading reading = Reading.of(template(Layout.FICHE, ClassList.EMPTY));
        assertThat(reading.findings).extracting(finding -> finding.code()).containsOnly(Code.CLASS_FIELD_MISSING);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void a_name_that_begins_like_a_formula_stays_text(Layout layout) throws IOException {
        for (String name : List.of("=1+1", "+33", "-2", "@SOMME(A1)")) {
            Evaluation tricky = Evaluations.complete().named(name, name).value();
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(template(layout, listOf(tricky))))) {
                for (Sheet sheet : workbook) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.STRING
                                    && cell.getStringCellValue().equals(name)) {
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .isTrue();
                            }
                            boolean named = cell.getCellType() == CellType.FORMULA
                                    && cell.getCellFormula().contains(name);
                            assertThat(named).isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void a_list_of_any_kind_gives_its_candidates_to_a_template() throws IOException {
        Path list = new Sheets()
                .sheet(
                        "Export",
                        Sheets.row("Matricule candidat", "Nom de famille", "Prénoms", "Né le"),
                        Sheets.row("0226010001", "Ünal", "Çağla", "01/02/2006"))
                .save(folder.resolve("liste.xlsx"));
        ClassList read = new ClassListReader(new GridCatalog(), ClassRows.GRID, OpenOptions.DEFAULT).read(list);
        assertThat(read.candidates())
                .containsExactly(
                        Map.of(Field.NUMBER, "0226010001", Field.LAST_NAME, "Ünal", Field.FIRST_NAME, "Çağla"));
    }
}
