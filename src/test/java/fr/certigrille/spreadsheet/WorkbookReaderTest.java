package fr.certigrille.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private static final Evaluation FIRST = Evaluations.complete().value();
    private static final Evaluation SECOND = Evaluations.complete()
            .numbered("0123456790")
            .named("Le Goff", "Maïwenn")
            .value();

    @TempDir
    private Path folder;

    private static ClassWorkbook workbook() {
        return ClassWorkbook.of(Evaluations.SLAM, FIRST, SECOND);
    }

    private Reading read(ClassWorkbook workbook) throws IOException {
        return Reading.of(workbook.save(folder.resolve("classe.xlsx")));
    }

    private static Place at(String cell) {
        return new Place("classe.xlsx", "Évaluations", cell);
    }

    private void assertOnlyFault(ClassWorkbook workbook, Code code, String cell) throws IOException {
        Reading reading = read(workbook);
        assertThat(reading.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo(at(cell));
        });
        assertThat(reading.evaluations()).as("the other row goes on").containsExactly(SECOND);
    }

    @Test
    void a_class_is_read_as_it_was_filled_in() throws IOException {
        Reading reading = read(workbook());
        assertThat(reading.findings).isEmpty();
        assertThat(reading.classes).containsExactly(Evaluations.SLAM);
        assertThat(reading.evaluations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void every_value_comes_with_its_cell() throws IOException {
        AcceptedRow row = read(workbook()).accepted.get(1);
        assertThat(row.provenance().sheet()).isEqualTo("Évaluations");
        assertThat(row.provenance().row()).isEqualTo(3);
        assertThat(row.provenance().cells()).containsEntry(Field.NUMBER, "A3").containsEntry(Field.MARK, "S3");
    }

    @Test
    void the_samples_have_no_fault_and_no_warning() {
        for (SampleClasses.Sample sample : SampleClasses.all()) {
            Reading reading = Reading.of(Path.of("input").resolve(sample.file()));
            assertThat(reading.findings).isEmpty();
            assertThat(reading.evaluations()).isEqualTo(sample.evaluations());
        }
    }

    @Test
    void columns_are_found_by_their_header_wherever_they_stand() throws IOException {
        ClassWorkbook workbook = workbook();
        for (int candidate = 0; candidate < 2; candidate++) {
            String name = workbook.cell(candidate, Field.LAST_NAME).getStringCellValue();
            String firstName = workbook.cell(candidate, Field.FIRST_NAME).getStringCellValue();
            workbook.set(candidate, Field.LAST_NAME, firstName).set(candidate, Field.FIRST_NAME, name);
        }
        workbook.header(Field.LAST_NAME, "Prénom").header(Field.FIRST_NAME, "Nom");
        assertThat(read(workbook).evaluations()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APPRECIATION",
                "  appréciation ",
                "Appré\u00adciation",
                "Appréciation\u00a0:",
                "Appréciation\ngénérale"
            })
    void accents_case_spaces_and_breaks_in_headers_do_not_matter(String header) throws IOException {
        assertThat(read(workbook().header(Field.APPRECIATION, header)).findings).isEmpty();
    }

    @Test
    void a_missing_column_is_told_by_its_title() throws IOException {
        Reading reading = read(workbook().header(Field.MARK, "Divers"));
        assertThat(reading.findings).containsExactly(Finding.of(Code.COLUMN_MISSING, at(null), "Note"));
        assertThat(reading.accepted).isEmpty();
    }

    @Test
    void a_column_that_is_there_twice_is_a_fault_that_names_both() throws IOException {
        Reading reading = read(workbook().header(Field.MEMBER_1, "Note"));
        assertThat(reading.findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.COLUMN_TWICE);
            assertThat(finding.arguments()).containsExactly("Note", "H1");
            assertThat(finding.place().cell()).isEqualTo("S1");
        });
    }

    @Test
    void title_rows_above_the_header_are_passed_over() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.evaluations().shiftRows(0, 70, 3);
        workbook.evaluations().createRow(0).createCell(0).setCellValue("BTS SIO : épreuve E5");
        assertThat(read(workbook).evaluations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void an_unknown_level_is_told_with_its_cell() throws IOException {
        assertOnlyFault(workbook().set(0, Field.level("C2"), "X"), Code.UNKNOWN_LEVEL, "L2");
    }

    @ParameterizedTest
    @CsvSource({"bm", "BM", "Bonne maitrise", "bonne maîtrise", "' Bonne  Maîtrise '"})
    void levels_are_codes_or_wordings_in_either_spelling(String level) throws IOException {
        assertThat(read(workbook().set(0, Field.level("C2"), level)).evaluations())
                .containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5 | 12.5", "12.5 | 12.5", "12,50/20 | 12.5", "12,5 / 20 | 12.5", "0 | 0", "20 | 20"})
    void marks_may_be_typed_as_text(String typed, BigDecimal mark) throws IOException {
        Outcome outcome =
                read(workbook().set(0, Field.MARK, typed)).evaluations().get(0).outcome();
        assertThat(outcome).isEqualTo(new Graded(mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "12,5/10", "12;5", "1e1", "~12", "NE"})
    void a_mark_that_cannot_be_read_is_a_fault_never_a_guess(String typed) throws IOException {
        assertOnlyFault(workbook().set(0, Field.MARK, typed), Code.MARK_UNREADABLE, "S2");
    }

    @Test
    void a_mark_that_breaks_a_rule_of_the_grid_is_told_with_its_cell() throws IOException {
        assertOnlyFault(workbook().setNumber(0, Field.MARK, 21), Code.MARK_OUT_OF_RANGE, "S2");
        assertOnlyFault(workbook().setNumber(0, Field.MARK, 12.3), Code.MARK_OFF_STEP, "S2");
    }

    @ParameterizedTest
    @CsvSource({"ABS, ABSENT", "abs, ABSENT", "Absente, ABSENT", "DISP, EXEMPT", "Dispensé, EXEMPT"})
    void absent_and_exempted_candidates_are_told_apart(String typed, Ungraded outcome) throws IOException {
        assertThat(read(workbook().set(0, Field.MARK, typed))
                        .evaluations()
                        .get(0)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void an_empty_mark_is_a_fault() throws IOException {
        assertOnlyFault(workbook().set(0, Field.MARK, ""), Code.CELL_EMPTY, "S2");
    }

    @Test
    void a_candidate_number_that_became_a_number_is_a_fault_never_a_guess() throws IOException {
        assertOnlyFault(workbook().setNumber(0, Field.NUMBER, 123456789), Code.NUMBER_NOT_TEXT, "A2");
        assertOnlyFault(workbook().setNumber(0, Field.NUMBER, 1.23E9), Code.NUMBER_NOT_TEXT, "A2");
    }

    @Test
    void the_same_number_twice_sets_both_rows_aside_and_names_both() throws IOException {
        Reading reading = read(workbook().set(1, Field.NUMBER, FIRST.candidate().number()));
        assertThat(reading.accepted).isEmpty();
        assertThat(reading.findings)
                .containsExactly(
                        Finding.of(Code.CANDIDATE_TWICE, at("A2"), "0123456789", "A3"),
                        Finding.of(Code.CANDIDATE_TWICE, at("A3"), "0123456789", "A2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"28/05/2026", "28/5/2026", "28-05-2026", "28.05.2026", "2026-05-28"})
    void dates_may_be_typed_as_text(String typed) throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.cell(0, Field.DATE).setCellValue(typed);
        assertThat(read(workbook).evaluations().get(0).date()).isEqualTo(LocalDate.of(2026, 5, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "05/28/2026", "mai", "28/05/26"})
    void a_day_that_does_not_exist_is_a_fault(String typed) throws IOException {
        assertOnlyFault(workbook().set(0, Field.DATE, typed), Code.DATE_UNREADABLE, "G2");
    }

    @Test
    void a_graded_candidate_needs_a_date() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.cell(0, Field.DATE).setBlank();
        assertOnlyFault(workbook, Code.CELL_EMPTY, "G2");
    }

    @ParameterizedTest
    @CsvSource({"oui, true", "x, true", "X, true", "1, true", "✓, true", "non, false", "'', false"})
    void a_penalty_is_applied_where_the_cell_says_yes(String typed, boolean applied) throws IOException {
        Evaluation read = read(workbook().set(0, Field.penalty("PORTFOLIO"), typed))
                .evaluations()
                .get(0);
        assertThat(read.penalties().contains("PORTFOLIO")).isEqualTo(applied);
    }

    @Test
    void a_penalty_that_says_neither_yes_nor_no_is_a_fault() throws IOException {
        assertOnlyFault(workbook().set(0, Field.penalty("SYNTHESE"), "peut-être"), Code.FLAG_UNREADABLE, "R2");
    }

    @Test
    void an_unknown_option_names_those_there_are() throws IOException {
        assertOnlyFault(workbook().set(0, Field.OPTION, "SISL"), Code.CHOICE_UNKNOWN, "D2");
        assertThat(read(workbook().set(0, Field.OPTION, "SISL")).findings.get(0).arguments())
                .containsExactly("SISL", "Option", "SISR ou SLAM");
    }

    @Test
    void a_formula_in_error_is_a_fault() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.cell(0, Field.APPRECIATION).setCellErrorValue((byte) 23);
        Reading reading = read(workbook);
        assertThat(reading.findings).containsExactly(Finding.of(Code.CELL_IN_ERROR, at("V2"), "#REF!"));
    }

    @Test
    void a_formula_counts_as_its_cached_value() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.cell(0, Field.MARK).setCellFormula("10+2.5");
        workbook.with(book -> book.getCreationHelper().createFormulaEvaluator().evaluateAll());
        assertThat(read(workbook).evaluations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void line_breaks_in_a_comment_stay() throws IOException {
        Evaluation read = read(workbook().set(0, Field.APPRECIATION, "Un.\nDeux.\n\nTrois."))
                .evaluations()
                .get(0);
        assertThat(read.appreciation()).isEqualTo("Un.\nDeux.\n\nTrois.");
    }

    @Test
    void a_comment_of_32_767_characters_is_read_whole() throws IOException {
        String longest = "à".repeat(32_767);
        assertThat(read(workbook().set(0, Field.APPRECIATION, longest))
                        .evaluations()
                        .get(0)
                        .appreciation())
                .isEqualTo(longest);
    }

    @Test
    void all_faults_of_a_row_are_told_at_once() throws IOException {
        Reading reading = read(workbook()
                .set(0, Field.LAST_NAME, "")
                .set(0, Field.level("C1"), "?")
                .set(0, Field.level("C4"), "")
                .setNumber(0, Field.MARK, 30)
                .set(0, Field.penalty("PORTFOLIO"), "hum"));
        assertThat(reading.rejected).hasSize(1);
        assertThat(reading.findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        Code.CELL_EMPTY,
                        Code.UNKNOWN_LEVEL,
                        Code.LEVEL_MISSING,
                        Code.MARK_OUT_OF_RANGE,
                        Code.FLAG_UNREADABLE);
    }

    @Test
    void a_competence_not_evaluable_without_appreciation_is_a_warning_and_the_row_goes_on() throws IOException {
        Reading reading = read(workbook().set(0, Field.level("C3"), "NE").set(0, Field.APPRECIATION, ""));
        assertThat(reading.accepted).hasSize(2);
        assertThat(reading.findings).containsExactly(Finding.of(Code.COVERAGE_NOT_MENTIONED, at("V2"), "C3"));
    }

    @Test
    void members_left_empty_come_from_the_table_of_commissions() throws IOException {
        Commission commission = FIRST.commission();
        ClassWorkbook workbook = ClassWorkbook.of(Evaluations.SLAM, List.of(commission), List.of(FIRST));
        assertThat(read(workbook).evaluations()).containsExactly(FIRST);
    }

    @Test
    void a_commission_that_the_table_lacks_is_a_fault() throws IOException {
        Commission commission = FIRST.commission();
        ClassWorkbook workbook = ClassWorkbook.of(Evaluations.SLAM, List.of(commission), List.of(FIRST))
                .set(0, Field.COMMISSION, "C99");
        assertThat(read(workbook).findings)
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(Code.COMMISSION_UNKNOWN));
    }

    @Test
    void blank_rows_between_candidates_are_passed_over() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.evaluations().shiftRows(2, 70, 4);
        assertThat(read(workbook).evaluations()).containsExactly(FIRST, SECOND);
    }

    @ParameterizedTest
    @CsvSource({
        "Session, 2025, CLASS_SESSION_DIFFERS, B3",
        "Grille, bts-sio-e9, CLASS_GRID_UNKNOWN, B4",
        "Établissement, '', CLASS_FIELD_MISSING, ",
        "Académie, '', CLASS_FIELD_MISSING, "
    })
    void a_wrong_class_sheet_is_told_for_the_whole_workbook(String label, String value, Code code, String cell)
            throws IOException {
        Reading reading = read(workbook().setClass(label, value));
        assertThat(reading.findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo(new Place("classe.xlsx", "Classe", cell));
        });
        assertThat(reading.accepted).isEmpty();
    }

    @Test
    void a_workbook_without_any_table_is_told() throws IOException {
        Reading reading = read(workbook().with(book -> book.removeSheetAt(1)));
        assertThat(reading.findings).containsExactly(Finding.of(Code.TABLE_MISSING, Place.of("classe.xlsx")));
    }

    @Test
    void an_empty_template_says_that_it_has_no_candidate() throws IOException {
        ClassWorkbook empty = ClassWorkbook.of(Evaluations.SLAM);
        assertThat(read(empty).findings).extracting(Finding::code).containsExactly(Code.NO_CANDIDATE);
    }

    @Test
    void what_is_no_workbook_is_told_and_nothing_more_happens() throws IOException {
        Path program =
                Files.writeString(folder.resolve("a.xlsx"), "MZ\u0000\u0003 this program", StandardCharsets.UTF_8);
        assertThat(Reading.of(program).findings)
                .containsExactly(Finding.of(Code.OTHER_KIND_OF_FILE, Place.of("a.xlsx"), "EXE"));
    }

    @Test
    void a_truncated_workbook_is_told() throws IOException {
        Path whole = workbook().save(folder.resolve("b.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Reading.of(whole).findings).extracting(Finding::code).containsExactly(Code.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_control_character_in_a_comment_is_a_fault() throws IOException {
        ClassWorkbook workbook = workbook();
        Row row = workbook.evaluations().getRow(1);
        row.getCell(21).setCellValue("avant_x0007_après");
        assertThat(read(workbook).findings).containsExactly(Finding.of(Code.CONTROL_CHARACTER, at("V2"), "U+0007"));
    }

    @Test
    void an_unreadable_mark_does_not_hide_the_other_rules() throws IOException {
        Reading reading = read(workbook().set(0, Field.MARK, "vingt").set(0, Field.level("C2"), ""));
        assertThat(reading.findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(Code.MARK_UNREADABLE, Code.LEVEL_MISSING);
    }

    @Test
    void what_the_listener_throws_passes_through() throws IOException {
        Path file = workbook().save(folder.resolve("classe.xlsx"));
        Reading failing = new Reading() {
            @Override
            public void row(SchoolClass schoolClass, ReadRow row) {
                throw new IllegalStateException("the database is gone");
            }
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> new WorkbookReader(new GridCatalog()).read(file, failing))
                .withMessage("the database is gone");
    }

    @Test
    void all_faults_of_the_class_sheet_are_told_at_once() throws IOException {
        Reading reading = read(
                workbook().setClass("Session", "2025").setClass("Académie", "").setClass("Classe", "SIO_x0007_"));
        assertThat(reading.findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        Code.CLASS_SESSION_DIFFERS, Code.CLASS_FIELD_MISSING, Code.CONTROL_CHARACTER);
    }

    @Test
    void values_of_the_class_that_are_too_long_are_faults_of_the_class() throws IOException {
        Reading reading = read(workbook()
                .setClass("Établissement", "L".repeat(301))
                .setClass("Académie", "M".repeat(301))
                .setClass("Classe", "S".repeat(101)));
        assertThat(reading.findings)
                .extracting(Finding::code, finding -> finding.arguments().get(0))
                .containsExactly(
                        tuple(Code.VALUE_TOO_LONG, "301"),
                        tuple(Code.VALUE_TOO_LONG, "301"),
                        tuple(Code.VALUE_TOO_LONG, "101"));
    }

    @Test
    void half_a_character_is_a_fault() throws IOException {
        assertOnlyFault(workbook().set(0, Field.APPRECIATION, "a_xD83D_b"), Code.CONTROL_CHARACTER, "V2");
    }

    @Test
    void a_class_value_may_stand_further_to_the_right() throws IOException {
        Reading reading = read(workbook().with(book -> {
            Row row = book.getSheet("Classe").getRow(0);
            row.createCell(4).setCellValue(row.getCell(1).getStringCellValue());
            row.getCell(1).setBlank();
        }));
        assertThat(reading.classes).containsExactly(Evaluations.SLAM);
    }

    @Test
    void members_of_a_commission_are_found_by_their_header() throws IOException {
        List<Commission> commissions = List.of(FIRST.commission());
        Reading reading = read(
                ClassWorkbook.of(Evaluations.SLAM, commissions, List.of(FIRST)).with(book -> {
                    swap(book.getSheet("Classe").getRow(6));
                    swap(book.getSheet("Classe").getRow(7));
                }));
        assertThat(reading.evaluations()).containsExactly(FIRST);
    }

    private static void swap(Row row) {
        String first = row.getCell(1).getStringCellValue();
        row.getCell(1).setCellValue(row.getCell(2).getStringCellValue());
        row.getCell(2).setCellValue(first);
    }

    @Test
    void a_member_whose_name_is_too_long_is_a_fault_of_the_table_of_commissions() throws IOException {
        Commission endless = new Commission(FIRST.commission().number(), "M".repeat(301), "M. Autre");
        Reading reading = read(ClassWorkbook.of(Evaluations.SLAM, List.of(endless), List.of(FIRST)));
        assertThat(reading.findings)
                .contains(Finding.of(Code.VALUE_TOO_LONG, new Place("classe.xlsx", "Classe", "B8"), "301", "300"));
    }

    @Test
    void a_commission_listed_twice_with_other_members_is_a_fault_that_names_both_cells() throws IOException {
        Commission other = new Commission(FIRST.commission().number(), "Mme Anne", "M. Autre");
        Reading reading = read(ClassWorkbook.of(Evaluations.SLAM, List.of(FIRST.commission(), other), List.of(FIRST)));
        assertThat(reading.findings)
                .containsExactly(Finding.of(
                        Code.COMMISSION_TWICE, new Place("classe.xlsx", "Classe", "A9"), other.number(), "A8"));
    }

    @Test
    void spaces_of_any_kind_within_a_name_are_one_space() throws IOException {
        Reading reading = read(workbook().set(0, Field.LAST_NAME, " Le\u00a0 Goff\u2011Néar\n"));
        assertThat(reading.evaluations().get(0).candidate().lastName()).isEqualTo("Le Goff\u2011Néar");
    }

    @Test
    void a_name_typed_with_separate_accents_is_the_same_name() throws IOException {
        Reading reading = read(workbook().set(0, Field.FIRST_NAME, "Zoe\u0301"));
        assertThat(reading.evaluations().get(0).candidate().firstName()).isEqualTo("Zoé");
    }

    @Test
    void no_break_spaces_in_a_comment_stay() throws IOException {
        String comment = "Très bien\u202f! «\u00a0Net\u00a0»";
        Reading reading = read(workbook().set(0, Field.APPRECIATION, comment));
        assertThat(reading.evaluations().get(0).appreciation()).isEqualTo(comment);
    }

    @Test
    void a_tab_in_a_comment_is_a_fault() throws IOException {
        assertOnlyFault(workbook().set(0, Field.APPRECIATION, "a\tb"), Code.CONTROL_CHARACTER, "V2");
    }

    @Test
    void a_message_quotes_a_long_value_in_short() throws IOException {
        Reading reading = read(workbook().set(0, Field.level("C1"), "B".repeat(32_767)));
        assertThat(reading.findings.get(0).arguments().get(0)).hasSize(60).endsWith("…");
    }

    @Test
    void a_mark_that_the_spreadsheet_program_took_for_a_date_is_a_fault() throws IOException {
        ClassWorkbook workbook = workbook();
        workbook.cell(0, Field.MARK).setCellValue(LocalDate.of(2020, 12, 1));
        workbook.cell(0, Field.MARK).setCellStyle(workbook.cell(0, Field.DATE).getCellStyle());
        assertOnlyFault(workbook, Code.MARK_UNREADABLE, "S2");
    }

    @Test
    void the_same_person_cannot_be_both_members() throws IOException {
        assertOnlyFault(workbook().set(0, Field.MEMBER_2, FIRST.commission().member1()), Code.MEMBERS_ALIKE, "I2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28/05/2062", "31/08/2025", "01/01/2027"})
    void a_date_far_from_the_session_is_a_warning_and_the_row_goes_on(String date) throws IOException {
        Reading reading = read(workbook().set(0, Field.DATE, date));
        assertThat(reading.findings).containsExactly(Finding.of(Code.DATE_FAR_FROM_SESSION, at("G2"), date, "2026"));
        assertThat(reading.accepted).hasSize(2);
    }

    @Test
    void the_samples_of_the_input_folder_are_byte_for_byte_what_their_generator_makes() throws IOException {
        for (SampleClasses.Sample sample : SampleClasses.all()) {
            Path made = folder.resolve(sample.file());
            ClassWorkbook.write(sample, made);
            assertThat(made).hasSameBinaryContentAs(Path.of("input", sample.file()));
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void the_same_grid_gives_the_same_template(Layout layout) throws IOException {
        Grid grid = new GridCatalog().all().get(0);
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ClassTemplate.write(grid, layout, ClassList.EMPTY, first);
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ClassTemplate.write(grid, layout, ClassList.EMPTY, second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }
}
