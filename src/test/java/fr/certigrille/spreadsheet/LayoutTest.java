package fr.certigrille.spreadsheet;

import static fr.certigrille.spreadsheet.Sheets.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    private static final SchoolClass SLAM = Evaluations.SLAM;
    private static final Evaluation FIRST =
            Evaluations.complete().level("C2", "EM").penalties("PORTFOLIO").value();
    private static final Evaluation SECOND = Evaluations.complete()
            .numbered("0123456790")
            .named("Le Goff", "Maïwenn")
            .level("C5", "NE")
            .value();
    private static final Evaluation ABSENT =
            Evaluations.complete().numbered("0123456791").absent().value();
    private static final List<Evaluation> CLASS = List.of(FIRST, SECOND, ABSENT);

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        return read(sheets, Mapping.NONE);
    }

    private Reading read(Sheets sheets, Mapping mapping) throws IOException {
        return Reading.of(sheets.save(folder.resolve("classe.xlsx")), mapping);
    }

    private static Sheets of(Layout layout) {
        return new Sheets().sheets(ClassRows.sheets(layout, SLAM, CLASS));
    }

    private static Place at(String sheet, String cell) {
        return new Place("classe.xlsx", sheet, cell);
    }

    private static void set(XSSFWorkbook workbook, String sheet, String cell, String text) {
        org.apache.poi.ss.util.CellReference reference = new org.apache.poi.ss.util.CellReference(cell);
        Sheet target = workbook.getSheet(sheet);
        Row row = target.getRow(reference.getRow());
        Row there = row == null ? target.createRow(reference.getRow()) : row;
        there.createCell(reference.getCol()).setCellValue(text);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void every_layout_is_found_by_itself_and_told(Layout layout) throws IOException {
        Reading reading = read(of(layout));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).containsExactlyElementsOf(CLASS);
        assertThat(reading.notes)
                .filteredOn(note -> note.code() == Code.SHEET_READ)
                .isNotEmpty()
                .allSatisfy(note -> assertThat(note.arguments()).startsWith(layout.id()));
    }

    // Several classes, titles, headers

    @Test
    void several_sheets_are_several_classes_named_by_their_sheets() throws IOException {
        Map<String, List<Object[]>> sheets = ClassRows.sheets(Layout.WIDE, SLAM, List.of(FIRST));
        List<Object[]> other =
                ClassRows.sheets(Layout.WIDE, SLAM, List.of(SECOND)).get("Évaluations");
        Reading reading = read(new Sheets()
                .sheet("Classe", sheets.get("Classe").subList(0, 4).toArray(Object[][]::new))
                .sheet("SIO2-A", sheets.get("Évaluations").toArray(Object[][]::new))
                .sheet("SIO2-B", other.toArray(Object[][]::new)));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.classes).extracting(SchoolClass::name).containsExactly("SIO2-A", "SIO2-B");
        assertThat(reading.evaluations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void what_stands_above_a_table_says_its_class() throws IOException {
        SchoolClass other = new SchoolClass("Lycée Émilie-du-Châtelet", "Rivesarts", 2026, SLAM.gridId(), "SIO2-B");
        Reading reading = read(new Sheets()
                .sheet("A", ClassRows.single(Layout.WIDE, SLAM, List.of(FIRST)).toArray(Object[][]::new))
                .sheet(
                        "B",
                        ClassRows.single(Layout.WIDE, other, List.of(SECOND)).toArray(Object[][]::new)));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.classes).containsExactly(SLAM, other);
    }

    @Test
    void a_second_class_never_takes_its_name_from_the_first() throws IOException {
        List<Object[]> unnamed = new ArrayList<>(ClassRows.single(Layout.WIDE, SLAM, List.of(SECOND)));
        unnamed.remove(4);
        Reading reading = read(new Sheets()
                .sheet("A", ClassRows.single(Layout.WIDE, SLAM, List.of(FIRST)).toArray(Object[][]::new))
                .sheet("B", unnamed.toArray(Object[][]::new)));
        assertThat(reading.classes).extracting(SchoolClass::name).containsExactly("SIO2-SLAM", "B");
    }

    @Test
    void a_value_of_the_class_may_stand_behind_a_colon_in_the_cell_of_its_label() throws IOException {
        List<Object[]> rows = new ArrayList<>(ClassRows.single(Layout.WIDE, SLAM, List.of(FIRST)));
        rows.set(0, row("Établissement : " + SLAM.establishment()));
        assertThat(read(new Sheets().sheet("A", rows.toArray(Object[][]::new))).classes)
                .containsExactly(SLAM);
    }

    @Test
    void the_same_candidate_in_two_sheets_is_a_fault_that_names_both() throws IOException {
        List<Object[]> rows =
                ClassRows.sheets(Layout.WIDE, SLAM, List.of(FIRST)).get("Évaluations");
        Reading reading = read(of(Layout.WIDE).sheet("Bis", rows.toArray(Object[][]::new)));
        assertThat(reading.findings)
                .contains(
                        Finding.of(Code.CANDIDATE_TWICE, at("Évaluations", "A2"), "0123456789", "Bis!A2"),
                        Finding.of(Code.CANDIDATE_TWICE, at("Bis", "A2"), "0123456789", "Évaluations!A2"));
        assertThat(reading.evaluations()).containsExactly(SECOND, ABSENT);
    }

    @Test
    void a_header_may_take_two_lines_with_merged_cells() throws IOException {
        Reading reading = read(new Sheets()
                .sheets(Map.of("Classe", ClassRows.classSheet(SLAM)))
                .sheet("Évaluations", twoLines())
                .with(book -> {
                    Sheet sheet = book.getSheet("Évaluations");
                    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
                    sheet.addMergedRegion(CellRangeAddress.valueOf("J1:P1"));
                }));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).containsExactly(FIRST);
    }

    private static Object[][] twoLines() {
        Object[] upper = row(
                "Candidat",
                null,
                null,
                "Option",
                "Forme",
                "Commission",
                "Date",
                null,
                null,
                "Niveaux",
                null,
                null,
                null,
                null,
                null,
                null,
                "Pénalités",
                null,
                "Note",
                "Observations",
                null,
                "Appréciation\ngénérale");
        Object[] lower = row(
                "N°",
                "Nom",
                "Prénom",
                null,
                null,
                "N°",
                null,
                "Membre 1",
                "Membre 2",
                "CT",
                "C1",
                "C2",
                "C3",
                "C4",
                "C5",
                "C6",
                "PORTFOLIO",
                "SYNTHESE",
                "/20",
                "1",
                "2",
                null);
        Object[] values = Column.of(ClassRows.GRID).stream()
                .map(column -> ClassRows.value(FIRST, column.field()))
                .toArray();
        return new Object[][] {upper, lower, values};
    }

    @Test
    void unknown_columns_are_named_not_passed_over_in_silence() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> set(book, "Évaluations", "W1", "Remarques du proviseur")));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.notes)
                .contains(Finding.of(Code.COLUMNS_LEFT_OUT, at("Évaluations", null), "W1 « Remarques du proviseur »"));
    }

    @Test
    void a_sheet_that_is_no_table_is_a_warning() throws IOException {
        Reading reading = read(of(Layout.WIDE).sheet("Brouillon", row("à revoir", "demain")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.SHEET_NOT_RECOGNISED, at("Brouillon", null)));
        assertThat(reading.evaluations()).hasSize(3);
    }

    @Test
    void hidden_rows_columns_and_sheets_are_read_and_mentioned() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> {
            book.getSheet("Évaluations").getRow(2).setZeroHeight(true);
            book.getSheet("Évaluations").setColumnHidden(5, true);
            book.setSheetHidden(1, true);
        }));
        assertThat(reading.evaluations()).containsExactlyElementsOf(CLASS);
        assertThat(reading.notes)
                .contains(
                        Finding.of(Code.HIDDEN_READ, at("Évaluations", null), "F:F, 3:3"),
                        Finding.of(Code.SHEET_HIDDEN_READ, at("Évaluations", null)));
    }

    // What stands under a table

    @Test
    void totals_averages_and_signatures_under_the_table_are_no_candidates() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> {
            set(book, "Évaluations", "B6", "Moyenne de la classe");
            set(book, "Évaluations", "S6", "12,5");
            set(book, "Évaluations", "A7", "Effectif : 3");
            set(book, "Évaluations", "D9", "Fait à Rivesarts, le 28 mai 2026");
            set(book, "Évaluations", "D10", "Signature du jury");
            book.getSheet("Évaluations").createRow(10).createCell(18).setCellValue(37.5);
        }));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).containsExactlyElementsOf(CLASS);
        assertThat(reading.notes).contains(Finding.of(Code.ROWS_LEFT_OUT, at("Évaluations", null), "6, 7, 9, 10, 11"));
    }

    @Test
    void a_candidate_whose_name_is_a_word_of_totals_is_a_candidate() throws IOException {
        Evaluation total = Evaluations.complete().named("Total", "Moyenne").value();
        Reading reading = read(new Sheets().sheets(ClassRows.sheets(Layout.WIDE, SLAM, List.of(total))));
        assertThat(reading.evaluations()).containsExactly(total);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void a_row_that_names_a_candidate_by_one_cell_only_is_never_left_out(String column) throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> set(book, "Évaluations", column + "6", "Duval 7")));
        assertThat(reading.rejected).hasSize(1);
    }

    @Test
    void a_row_of_levels_without_a_candidate_is_a_fault() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> set(book, "Évaluations", "K6", "BM")));
        assertThat(reading.findings)
                .containsExactly(Finding.of(Code.ROW_WITHOUT_CANDIDATE, at("Évaluations", "6"), "6"));
    }

    @Test
    void a_header_printed_once_more_further_down_is_no_candidate() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> {
            Object[] header =
                    Column.of(ClassRows.GRID).stream().map(Column::title).toArray();
            for (int i = 0; i < header.length; i++) {
                String cell = new org.apache.poi.ss.util.CellReference(5, i).formatAsString();
                set(book, "Évaluations", cell, (String) header[i]);
            }
        }));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).hasSize(3);
    }

    // Crosses

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "✓", "✔", "1", "oui", "OUI", "☒", "×"})
    void a_cross_may_be_any_of_the_usual_marks(String mark) throws IOException {
        // C2's « Excellente maitrise » of the first candidate: J to N are CT, O to S are C1, T to X are C2
        Reading reading = read(of(Layout.CROSSES).with(book -> set(book, "Croix", "X3", mark)));
        assertThat(reading.evaluations()).containsExactlyElementsOf(CLASS);
    }

    @Test
    void two_crosses_for_one_competence_are_a_fault_that_names_both_cells() throws IOException {
        Reading reading = read(of(Layout.CROSSES).with(book -> set(book, "Croix", "U3", "x")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.TWO_CROSSES, at("Croix", "X3"), "C2", "U3"));
        assertThat(reading.evaluations()).containsExactly(SECOND, ABSENT);
    }

    @Test
    void a_competence_without_a_cross_is_a_fault() throws IOException {
        Reading reading = read(of(Layout.CROSSES).with(book -> set(book, "Croix", "X3", "")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.LEVEL_MISSING, at("Croix", "T3"), "C2"));
    }

    @Test
    void a_word_where_a_cross_should_be_is_a_fault() throws IOException {
        Reading reading = read(of(Layout.CROSSES).with(book -> set(book, "Croix", "U3", "peut-être")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.FLAG_UNREADABLE, at("Croix", "U3"), "peut-être"));
    }

    @Test
    void a_level_that_cannot_be_crossed_because_its_column_is_missing_is_told() throws IOException {
        Reading reading = read(of(Layout.CROSSES).with(book -> set(book, "Croix", "U2", "?")));
        assertThat(reading.findings).contains(Finding.of(Code.COLUMN_MISSING, at("Croix", null), "C2 NM"));
        assertThat(reading.accepted).isEmpty();
    }

    // Long

    private static Sheets followUp(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = row("N° candidat", "Compétence", "Indicateur", "Niveau", "Évalué le");
        System.arraycopy(rows, 0, all, 1, rows.length);
        Object[] header = Column.of(ClassRows.GRID).stream()
                .filter(column -> !column.field().key().startsWith("level."))
                .map(Column::title)
                .toArray();
        Object[] values = Column.of(ClassRows.GRID).stream()
                .filter(column -> !column.field().key().startsWith("level."))
                .map(column -> ClassRows.value(FIRST, column.field()))
                .toArray();
        return new Sheets()
                .sheets(Map.of("Classe", ClassRows.classSheet(SLAM)))
                .sheet("Candidats", header, values)
                .sheet("Suivi", all);
    }

    private static final String NUMBER = FIRST.candidate().number();
    private static final Object[] CAPACITY = row(NUMBER, "CT", null, "BM");

    private Map<String, String> levels(Object[]... rows) throws IOException {
        Object[][] all = Arrays.copyOf(rows, rows.length + 1);
        all[rows.length] = CAPACITY;
        Reading reading = read(followUp(all));
        assertThat(reading.findings).isEmpty();
        return reading.evaluations().get(0).levels();
    }

    @Test
    void the_level_of_a_competence_is_the_lower_median_of_its_evaluated_indicators() throws IOException {
        assertThat(levels(
                        row(NUMBER, null, "C1.1", "NM"),
                        row(NUMBER, null, "C1.2", "EM"),
                        row(NUMBER, null, "C1.3", "BM"),
                        row(NUMBER, null, "C1.4", "MP"),
                        row(NUMBER, null, "C1.5", "NE")))
                .containsEntry("C1", "MP");
    }

    @Test
    void a_competence_of_which_no_indicator_could_be_evaluated_is_not_evaluable() throws IOException {
        assertThat(levels(row(NUMBER, null, "C1.1", "NE"), row(NUMBER, null, "C2.1", "BM")))
                .containsEntry("C1", "NE")
                .containsEntry("C2", "BM")
                .containsEntry("C3", "NE");
    }

    @Test
    void a_level_given_for_the_competence_itself_wins() throws IOException {
        assertThat(levels(row(NUMBER, null, "C1.1", "NM"), row(NUMBER, "C1", null, "EM")))
                .containsEntry("C1", "EM");
    }

    @Test
    void an_indicator_is_named_by_code_by_number_beside_its_competence_or_by_wording() throws IOException {
        assertThat(levels(
                        row(NUMBER, "C1", "6", "BM"),
                        row(NUMBER, "Gérer le patrimoine informatique", "C1.1", "BM"),
                        row(NUMBER, null, "Les restaurations sont testées et opérationnelles.", "BM")))
                .containsEntry("C1", "BM");
    }

    @Test
    void the_newest_observation_of_an_indicator_counts() throws IOException {
        assertThat(levels(
                        row(NUMBER, null, "C1.1", "NM", LocalDate.of(2025, 10, 2)),
                        row(NUMBER, null, "C1.1", "BM", LocalDate.of(2026, 3, 5)),
                        row(NUMBER, null, "C1.1", "MP", "12/01/2026")))
                .containsEntry("C1", "BM");
    }

    @Test
    void two_levels_of_one_indicator_without_dates_are_a_fault_that_names_both() throws IOException {
        Reading reading = read(followUp(CAPACITY, row(NUMBER, null, "C1.1", "NM"), row(NUMBER, null, "C1.1", "BM")));
        assertThat(reading.findings)
                .containsExactly(Finding.of(Code.LEVEL_TWICE, at("Suivi", "D4"), "C1.1", "Suivi!D3"));
        assertThat(reading.accepted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1.9", "C9", "n’importe quoi"})
    void an_unknown_indicator_is_a_fault(String indicator) throws IOException {
        Reading reading = read(followUp(CAPACITY, row(NUMBER, "C1", indicator, "NM")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.ASSESSED_UNKNOWN, at("Suivi", "C3"), indicator));
    }

    @Test
    void an_indicator_of_another_competence_than_the_one_named_is_a_fault() throws IOException {
        Reading reading = read(followUp(CAPACITY, row(NUMBER, "C2", "C1.1", "NM")));
        assertThat(reading.findings).containsExactly(Finding.of(Code.ASSESSED_UNKNOWN, at("Suivi", "C3"), "C1.1"));
    }

    @Test
    void an_unreadable_level_is_told_in_the_sheet_that_states_it() throws IOException {
        Reading reading = read(followUp(CAPACITY, row(NUMBER, null, "C1.1", "peut mieux faire")));
        assertThat(reading.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.UNKNOWN_LEVEL);
            assertThat(finding.place()).isEqualTo(at("Suivi", "D3"));
        });
    }

    @Test
    void where_competences_are_given_one_by_one_a_missing_one_is_a_fault() throws IOException {
        Map<String, List<Object[]>> sheets = ClassRows.sheets(Layout.LONG, SLAM, List.of(FIRST));
        List<Object[]> rows = new ArrayList<>(sheets.get("Suivi"));
        rows.remove(rows.size() - 1);
        sheets.put("Suivi", rows);
        Reading reading = read(new Sheets().sheets(sheets));
        assertThat(reading.findings).containsExactly(Finding.of(Code.LEVEL_MISSING, at("Suivi", "A2"), "C6"));
    }

    @Test
    void rows_of_one_candidate_that_contradict_each_other_are_a_fault_that_names_both_cells() throws IOException {
        Reading reading = read(of(Layout.LONG).with(book -> set(book, "Suivi", "C4", "Zoë")));
        assertThat(reading.findings)
                .containsExactly(Finding.of(Code.VALUES_DIFFER, at("Suivi", "C4"), "Prénom", "Zoë", "Zoé", "C2"));
        assertThat(reading.evaluations()).containsExactly(SECOND, ABSENT);
    }

    @Test
    void a_listed_candidate_without_any_level_is_a_fault_unless_absent() throws IOException {
        List<Object[]> list = new ArrayList<>();
        list.add(row("N° candidat", "Nom", "Prénom", "Note"));
        list.add(row("0123456795", "Oublié", "Loïc", null));
        Reading reading = read(of(Layout.LONG).sheet("Liste", list.toArray(Object[][]::new)));
        assertThat(reading.findings).containsExactly(Finding.of(Code.FICHE_MISSING, at("Liste", "A2")));
        assertThat(reading.evaluations()).containsExactlyInAnyOrderElementsOf(CLASS);
    }

    // Fiche

    @Test
    void a_comment_of_a_fiche_may_stand_under_its_label() throws IOException {
        Reading reading = read(of(Layout.FICHE).with(book -> {
            Sheet sheet = book.getSheet("Fiche 1");
            int row = rowOf(sheet, "Appréciation :");
            sheet.shiftRows(row + 1, sheet.getLastRowNum(), 1);
            sheet.getRow(row).getCell(1).setBlank();
            sheet.createRow(row + 1).createCell(0).setCellValue(FIRST.appreciation());
        }));
        assertThat(reading.findings).isEmpty();
        assertThat(reading.evaluations()).containsExactlyElementsOf(CLASS);
    }

    private static int rowOf(Sheet sheet, String label) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(label)) {
                return row.getRowNum();
            }
        }
        throw new IllegalArgumentException(label);
    }

    @Test
    void a_fiche_without_a_compulsory_label_is_a_fault() throws IOException {
        Reading reading = read(of(Layout.FICHE).with(book -> {
            Sheet sheet = book.getSheet("Fiche 1");
            sheet.getRow(rowOf(sheet, "Note :")).getCell(0).setCellValue("Divers");
        }));
        assertThat(reading.findings).containsExactly(Finding.of(Code.COLUMN_MISSING, at("Fiche 1", null), "Note"));
        assertThat(reading.evaluations()).containsExactly(SECOND, ABSENT);
    }

    @Test
    void two_fiches_for_one_candidate_are_a_fault_that_names_both() throws IOException {
        List<Evaluation> twice = List.of(FIRST, SECOND, FIRST);
        Reading reading = read(new Sheets().sheets(ClassRows.sheets(Layout.FICHE, SLAM, twice)));
        assertThat(reading.findings)
                .containsExactly(
                        Finding.of(Code.CANDIDATE_TWICE, at("Fiche 1", "B3"), NUMBER, "Fiche 3!B3"),
                        Finding.of(Code.CANDIDATE_TWICE, at("Fiche 3", "B3"), NUMBER, "B3"));
        assertThat(reading.evaluations()).containsExactly(SECOND);
    }

    @Test
    void two_crosses_on_a_fiche_are_a_fault_that_names_both_cells() throws IOException {
        Reading reading = read(of(Layout.FICHE).with(book -> {
            Sheet sheet = book.getSheet("Fiche 2");
            sheet.getRow(rowOf(sheet, "C1 Gérer le patrimoine informatique"))
                    .createCell(1)
                    .setCellValue("x");
        }));
        assertThat(reading.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.TWO_CROSSES);
            assertThat(finding.place().sheet()).isEqualTo("Fiche 2");
            assertThat(finding.arguments().get(1)).startsWith("B");
        });
    }

    @Test
    void a_fiche_without_a_number_is_a_fault() throws IOException {
        Reading reading = read(of(Layout.FICHE).with(book -> {
            Sheet sheet = book.getSheet("Fiche 1");
            sheet.getRow(rowOf(sheet, "N° candidat :")).getCell(1).setBlank();
        }));
        assertThat(reading.findings).containsExactly(Finding.of(Code.CELL_EMPTY, at("Fiche 1", "B3"), "N° candidat"));
    }

    // Cells

    @ParameterizedTest
    @ValueSource(strings = {"1,23E+09", "1.23E+09", "226e8"})
    void a_number_shortened_by_the_spreadsheet_program_is_a_fault(String number) throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> set(book, "Évaluations", "A2", number)));
        assertThat(reading.findings).containsExactly(Finding.of(Code.NUMBER_NOT_TEXT, at("Évaluations", "A2"), number));
    }

    @Test
    void a_day_without_a_date_format_is_read_by_its_serial_number() throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> {
            Row row = book.getSheet("Évaluations").getRow(1);
            row.createCell(6).setCellValue(46_170);
        }));
        assertThat(reading.evaluations().get(0).date()).isEqualTo(LocalDate.of(2026, 5, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "!!", "…"})
    void signs_that_are_no_cross_are_no_answer(String signs) throws IOException {
        Reading reading = read(of(Layout.WIDE).with(book -> set(book, "Évaluations", "Q2", signs)));
        assertThat(reading.findings).containsExactly(Finding.of(Code.FLAG_UNREADABLE, at("Évaluations", "Q2"), signs));
    }

    // Mapping

    private static Mapping mapping(Layout layout, Map<String, List<String>> headers, Map<String, List<String>> levels) {
        return new Mapping(layout, List.of(), headers, levels, Map.of());
    }

    @Test
    void levels_may_be_numbers_if_the_mapping_says_so() throws IOException {
        Sheets sheets = of(Layout.WIDE)
                .with(book ->
                        book.getSheet("Évaluations").getRow(1).createCell(11).setCellValue(4));
        Path file = sheets.save(folder.resolve("classe.xlsx"));
        assertThat(Reading.of(file).findings).extracting(Finding::code).containsExactly(Code.UNKNOWN_LEVEL);
        Mapping numbers = mapping(null, Map.of(), Map.of("EM", List.of("4")));
        assertThat(Reading.of(file, numbers).evaluations()).containsExactlyElementsOf(CLASS);
    }

    @Test
    void headers_of_the_school_are_understood_if_the_mapping_says_so() throws IOException {
        Sheets sheets = of(Layout.WIDE).with(book -> {
            set(book, "Évaluations", "A1", "Anonymat");
            set(book, "Évaluations", "K1", "Patrimoine");
        });
        Mapping mapping = mapping(
                Layout.WIDE, Map.of("number", List.of("anonymat"), "level.C1", List.of("Patrimoine")), Map.of());
        assertThat(read(sheets, mapping).evaluations()).containsExactlyElementsOf(CLASS);
    }

    @Test
    void the_class_may_be_said_by_the_mapping() throws IOException {
        List<Object[]> rows = ClassRows.sheets(Layout.WIDE, SLAM, CLASS).get("Évaluations");
        Map<ClassLabel, String> values = Map.of(
                ClassLabel.ESTABLISHMENT, SLAM.establishment(),
                ClassLabel.ACADEMY, SLAM.academy(),
                ClassLabel.SESSION, "2026",
                ClassLabel.GRID, SLAM.gridId(),
                ClassLabel.NAME, SLAM.name());
        Sheets sheets = new Sheets().sheet("Feuil1", rows.toArray(Object[][]::new));
        Path file = sheets.save(folder.resolve("classe.xlsx"));
        assertThat(Reading.of(file).findings)
                .containsExactly(Finding.of(Code.SHEET_MISSING, Place.of("classe.xlsx"), "Classe"));
        Reading reading = Reading.of(file, new Mapping(null, List.of(), Map.of(), Map.of(), values));
        assertThat(reading.classes).containsExactly(SLAM);
    }

    @Test
    void only_the_sheets_that_the_mapping_names_are_read() throws IOException {
        Map<String, List<Object[]>> sheets = ClassRows.sheets(Layout.WIDE, SLAM, CLASS);
        Sheets workbook = new Sheets()
                .sheets(sheets)
                .sheet("Année passée", sheets.get("Évaluations").toArray(Object[][]::new));
        Mapping mapping = new Mapping(null, List.of("évaluations"), Map.of(), Map.of(), Map.of());
        assertThat(read(workbook, mapping).evaluations()).containsExactlyElementsOf(CLASS);
    }

    @Test
    void a_layout_that_the_mapping_fixes_is_not_guessed() throws IOException {
        Reading reading = read(of(Layout.WIDE), mapping(Layout.LONG, Map.of(), Map.of()));
        assertThat(reading.findings).extracting(Finding::arguments).contains(List.of("Niveau"));
        assertThat(reading.accepted).isEmpty();
    }

    @Test
    void every_value_comes_with_the_sheet_and_cell_that_states_it() throws IOException {
        Reading reading = read(followUp(CAPACITY, row(NUMBER, null, "C1.1", "NM")));
        assertThat(reading.accepted.get(0).provenance().cells())
                .containsEntry(Field.LAST_NAME, "B2")
                .containsEntry(Field.level("C1"), "Suivi!D3");
    }
}
