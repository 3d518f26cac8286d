package fr.certigrille.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.grid.GridFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made for a former version of their grid, or for another grid: they are understood, or refused with its name. */
class FormerGridTest {

    private static final String ID = "bts-sio-e5-2026";
    private static final GridFile SHIPPED = new GridCatalog().file(ID).orElseThrow();

    @TempDir
    private Path folder;

    private static ClassWorkbook workbook() {
        return ClassWorkbook.of(Evaluations.SLAM, Evaluations.complete().value());
    }

    private Reading read(ClassWorkbook workbook, GridCatalog grids) throws IOException {
        Reading reading = new Reading();
        try {
            new WorkbookReader(grids).read(workbook.save(folder.resolve("classe.xlsx")), reading);
        } catch (FindingException e) {
            reading.findings.addAll(e.findings());
        }
        return reading;
    }

    private Reading read(ClassWorkbook workbook) throws IOException {
        return read(workbook, new GridCatalog());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C1 Tenir le patrimoine", "C1 – Tenir le patrimoine", "c1 : Tenir le patrimoine", "C1\nTenir"})
    void a_column_with_a_former_title_is_understood_by_its_code_and_told(String header) throws IOException {
        Reading reading = read(workbook().header(Field.level("C1"), header));
        assertThat(reading.findings).extracting(Finding::code).containsExactly(Code.COLUMN_BY_CODE);
        assertThat(reading.evaluations()).containsExactly(Evaluations.complete().value());
    }

    @Test
    void a_column_with_the_code_of_one_competence_and_the_title_of_another_is_refused() throws IOException {
        Reading reading = read(workbook().header(Field.level("C1"), "C1 Travailler en mode projet"));
        assertThat(reading.findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.COLUMN_CONTRADICTS);
            assertThat(finding.arguments()).containsExactly("C1 Travailler en mode projet", "C1", "C4");
        });
        assertThat(reading.accepted).isEmpty();
    }

    @Test
    void a_remark_beside_a_known_column_is_not_taken_for_its_levels() throws IOException {
        Reading reading = read(workbook()
                .with(workbook -> workbook.getSheet(WorkbookReader.EVALUATIONS)
                        .getRow(0)
                        .createCell(40)
                        .setCellValue("C1 remarques")));
        assertThat(reading.evaluations()).containsExactly(Evaluations.complete().value());
    }

    @Test
    void a_table_of_another_grid_is_refused_with_the_name_of_that_grid() throws IOException {
        Reading reading = read(WeightedSample.workbook().setClass("Grille", ID));
        assertThat(reading.findings)
                .contains(Finding.of(
                        Code.TABLE_OF_OTHER_GRID,
                        new Place("classe.xlsx", WorkbookReader.EVALUATIONS, null),
                        "bts-ccf-ponderee",
                        ID));
        assertThat(reading.findings).extracting(Finding::code).doesNotContain(Code.COLUMN_MISSING);
        assertThat(reading.accepted).isEmpty();
    }

    @Test
    void a_table_of_a_version_that_is_no_longer_in_force_is_refused_with_the_name_of_that_version() throws IOException {
        GridCatalog grids = new GridCatalog();
        grids.remember(SHIPPED);
        grids.keep(
                2026,
                GridFile.ofContent(
                        SHIPPED.content()
                                .replace(
                                        "\"competences\":[",
                                        "\"competences\":[{\"code\":\"C7\",\"title\":\"Sécuriser les données\",\"skills\":[]},")));
        Reading reading = read(workbook(), grids);
        assertThat(reading.findings)
                .contains(Finding.of(
                        Code.TABLE_OF_OTHER_GRID,
                        new Place("classe.xlsx", WorkbookReader.EVALUATIONS, null),
                        ID + " " + SHIPPED.hash().substring(0, 12),
                        ID));
        assertThat(reading.accepted).isEmpty();
    }
}
