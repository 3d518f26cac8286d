package fr.certigrille.spreadsheet.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Messages;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.ClassWorkbook;
import fr.certigrille.spreadsheet.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatedWorkbookTest {

    private static final String RED = "FFF9C3C4";
    private static final String AMBER = "FFFCE3A2";
    private static final Evaluation FIRST = Evaluations.complete().value();
    private static final Evaluation SECOND = Evaluations.complete()
            .numbered("0123456790")
            .named("Le Goff", "Maïwenn")
            .value();
    private static final Finding MARK = at(Code.MARK_UNREADABLE, "S2", "vingt");
    private static final Finding WARNING = at(Code.COVERAGE_NOT_MENTIONED, "V2", "C3");

    @TempDir
    private Path folder;

    private static ClassWorkbook workbook() {
        return ClassWorkbook.of(Evaluations.SLAM, FIRST, SECOND);
    }

    private static Finding at(Code code, String cell, String... arguments) {
        return Finding.of(code, new Place("classe.xlsx", "Évaluations", cell), arguments);
    }

    private Path file() {
        return folder.resolve("classe.xlsx");
    }

    /** Annotates the file in its place, as if the copy had been dropped back, and opens it. */
    private XSSFWorkbook annotate(Finding... findings) throws IOException {
        byte[] copy = AnnotatedWorkbook.of(file(), List.of(findings), new Messages(Locale.FRENCH));
        Files.write(file(), copy);
        return open();
    }

    private XSSFWorkbook annotate(ClassWorkbook workbook, Finding... findings) throws IOException {
        workbook.save(file());
        return annotate(findings);
    }

    private XSSFWorkbook open() throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file()));
    }

    /** As the teacher changes a copy. */
    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = open()) {
            change.accept(workbook);
            try (OutputStream out = Files.newOutputStream(file())) {
                workbook.write(out);
            }
        }
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String address) {
        CellAddress at = new CellAddress(address);
        return workbook.getSheet("Évaluations").getRow(at.getRow()).getCell(at.getColumn());
    }

    private static String colour(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        boolean solid = style.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        return solid
                ? HexFormat.of()
                        .withUpperCase()
                        .formatHex(style.getFillForegroundXSSFColor().getARGB())
                : "";
    }

    private static String comment(XSSFCell cell) {
        return cell.getCellComment() == null
                ? ""
                : cell.getCellComment().getString().getString();
    }

    private static XSSFComment write(XSSFCell cell, XSSFRichTextString text) {
        XSSFSheet sheet = cell.getSheet();
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol1(cell.getColumnIndex());
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(text);
        comment.setAuthor("Mme Lebrun");
        return comment;
    }

    private static XSSFSheet list(XSSFWorkbook workbook) {
        return workbook.getSheet("Anomalies");
    }

    private static List<String> texts(XSSFWorkbook workbook, int row) {
        List<String> texts = new ArrayList<>();
        list(workbook).getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    @Test
    void an_error_is_light_red_and_a_warning_light_amber() throws IOException {
        XSSFWorkbook copy = annotate(workbook(), MARK, WARNING);
        assertThat(colour(cell(copy, "S2"))).isEqualTo(RED);
        assertThat(colour(cell(copy, "V2"))).isEqualTo(AMBER);
        assertThat(colour(cell(copy, "S3"))).isEmpty();
    }

    @Test
    void the_same_workbook_and_faults_give_the_same_bytes() throws Exception {
        workbook().save(file());
        byte[] first = AnnotatedWorkbook.of(file(), List.of(MARK, WARNING), new Messages(Locale.FRENCH));
        Thread.sleep(2100); // a zip tells times by two seconds
        assertThat(AnnotatedWorkbook.of(file(), List.of(MARK, WARNING), new Messages(Locale.FRENCH)))
                .isEqualTo(first);
    }

    @Test
    void an_error_outweighs_a_warning_in_the_same_cell() throws IOException {
        XSSFWorkbook copy = annotate(workbook(), at(Code.COVERAGE_NOT_MENTIONED, "S2", "C3"), MARK);
        assertThat(colour(cell(copy, "S2"))).isEqualTo(RED);
        assertThat(comment(cell(copy, "S2"))).contains("CG-210 · ").contains("\nCG-113 · ");
    }

    @Test
    void the_comment_says_code_reason_and_what_to_type() throws IOException {
        XSSFCell cell = cell(annotate(workbook(), MARK), "S2");
        assertThat(comment(cell))
                .isEqualTo("CG-113 · note « vingt » illisible · saisir un nombre comme 12,5, ou ABS, ou DISP");
        assertThat(cell.getCellComment().getAuthor()).isEqualTo("Certigrille");
    }

    @Test
    void neighbouring_cells_have_a_comment_each() throws IOException {
        XSSFWorkbook copy = annotate(
                workbook(),
                at(Code.CELL_EMPTY, "C2", "Prénom"),
                at(Code.CELL_EMPTY, "B2", "Nom"),
                at(Code.CELL_EMPTY, "A2", "N° candidat"));
        assertThat(List.of("A2", "B2", "C2"))
                .allSatisfy(address -> assertThat(comment(cell(copy, address))).isNotEmpty());
    }

    @Test
    void a_cell_keeps_the_rest_of_its_style() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFCellStyle style = made.createCellStyle();
            style.setBorderBottom(BorderStyle.DASHED);
            style.setDataFormat(made.createDataFormat().getFormat("0.00"));
            style.setRotation((short) 30);
            cell(made, "S2").setCellStyle(style);
        });
        XSSFCellStyle style = cell(annotate(workbook, MARK), "S2").getCellStyle();
        assertThat(style.getBorderBottom()).isEqualTo(BorderStyle.DASHED);
        assertThat(style.getDataFormatString()).isEqualTo("0.00");
        assertThat(style.getRotation()).isEqualTo((short) 30);
    }

    @Test
    void the_style_of_the_other_cells_stays_as_it_is() throws IOException {
        workbook().save(file());
        String before = cell(open(), "S3").getCellStyle().getCoreXf().xmlText();
        assertThat(cell(annotate(MARK), "S3").getCellStyle().getCoreXf().xmlText())
                .isEqualTo(before);
    }

    @Test
    void named_styles_stay_as_they_are() throws IOException {
        workbook().save(file());
        edit(made -> {
            made.getStylesSource()
                    .getCTStylesheet()
                    .getCellStyleXfs()
                    .addNewXf()
                    .setFontId(1);
            cell(made, "S2").getCellStyle().getCoreXf().setXfId(1);
        });
        String before =
                open().getStylesSource().getCTStylesheet().getCellStyleXfs().xmlText();
        assertThat(annotate(MARK)
                        .getStylesSource()
                        .getCTStylesheet()
                        .getCellStyleXfs()
                        .xmlText())
                .isEqualTo(before);
    }

    @Test
    void a_comment_of_the_teacher_stays_before_ours() throws IOException {
        workbook().save(file());
        edit(made -> write(cell(made, "S2"), new XSSFRichTextString("à revoir")));
        XSSFCell cell = cell(annotate(MARK), "S2");
        assertThat(comment(cell)).startsWith("à revoir\nCG-113 · ");
        assertThat(cell.getCellComment().getAuthor()).isEqualTo("Mme Lebrun");
    }

    @Test
    void a_comment_of_the_teacher_comes_back_with_its_formats() throws IOException {
        workbook().save(file());
        edit(made -> {
            XSSFFont bold = made.createFont();
            bold.setBold(true);
            XSSFRichTextString text = new XSSFRichTextString();
            text.append("Mme Lebrun :", bold);
            text.append("\nà revoir");
            write(cell(made, "S2"), text);
        });
        annotate(MARK);
        XSSFRichTextString text = cell(annotate(WARNING), "S2").getCellComment().getString();
        assertThat(text.getString()).isEqualTo("Mme Lebrun :\nà revoir");
        assertThat(text.getFontOfFormattingRun(0).getBold()).isTrue();
    }

    @Test
    void a_fault_of_a_row_is_shown_in_its_first_filled_cell() throws IOException {
        XSSFWorkbook copy = annotate(
                workbook().set(1, Field.NUMBER, ""),
                at(Code.EARLIER_EVALUATION_KEPT, "3"),
                at(Code.STATED_ELSEWHERE, "2", "a", "b", "3"));
        assertThat(colour(cell(copy, "A2"))).isEqualTo(RED);
        assertThat(comment(cell(copy, "A2"))).startsWith("CG-510 · ");
        assertThat(colour(cell(copy, "A3"))).isEmpty();
        assertThat(colour(cell(copy, "B3"))).isEqualTo(AMBER);
    }

    @Test
    void a_cell_that_is_not_there_yet_is_made_and_shown() throws IOException {
        XSSFWorkbook copy = annotate(workbook(), at(Code.CELL_EMPTY, "B999", "Nom"));
        assertThat(colour(cell(copy, "B999"))).isEqualTo(RED);
        assertThat(cell(copy, "B999").getCellType()).isEqualTo(CellType.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XFE1", "A1048577", "$.input"})
    void a_place_that_is_no_cell_is_in_the_list_only(String place) throws IOException {
        XSSFWorkbook copy = annotate(workbook(), at(Code.CELL_EMPTY, place, "Nom"));
        assertThat(list(copy).getRow(2).getCell(0).getStringCellValue()).isEqualTo("CG-110");
        assertThat(list(copy).getHyperlinkList()).isEmpty();
    }

    @Test
    void the_last_sheet_lists_every_fault_with_a_link_to_its_cell() throws IOException {
        XSSFWorkbook copy = annotate(
                workbook(), MARK, Finding.of(Code.CANDIDATE_DISAPPEARED, Place.of("classe.xlsx"), "0226010007"));
        assertThat(copy.getSheetName(copy.getNumberOfSheets() - 1)).isEqualTo("Anomalies");
        assertThat(texts(copy, 1)).containsExactly("Code", "Gravité", "Feuille", "Cellule", "Anomalie", "Que faire");
        assertThat(texts(copy, 2))
                .containsExactly(
                        "CG-113",
                        "erreur",
                        "Évaluations",
                        "S2",
                        "note « vingt » illisible",
                        "saisir un nombre comme 12,5, ou ABS, ou DISP");
        assertThat(list(copy).getRow(2).getCell(3).getHyperlink().getLocation()).isEqualTo("'Évaluations'!S2");
        assertThat(list(copy).getRow(3).getCell(0).getStringCellValue()).isEqualTo("CG-511");
    }

    @Test
    void the_list_speaks_the_language_of_the_run() throws IOException {
        workbook().save(file());
        Files.write(file(), AnnotatedWorkbook.of(file(), List.of(MARK), new Messages(Locale.ENGLISH)));
        assertThat(list(open()).getRow(2).getCell(1).getStringCellValue()).isEqualTo("error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@"})
    void no_text_of_a_workbook_acts_as_a_formula_in_the_list(String start) throws IOException {
        String sheetName = start + "cmd|calc!A1";
        ClassWorkbook workbook = workbook().with(made -> made.createSheet(sheetName.replace("!", "")));
        Finding finding = Finding.of(
                Code.JOB_FILE_INVALID, new Place("classe.xlsx", sheetName.replace("!", ""), "A1"), start + "1+1");
        XSSFWorkbook copy = annotate(workbook, finding);
        assertThat((Iterable<Cell>) list(copy).getRow(2)).allSatisfy(cell -> {
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        });
        assertThat(list(copy).getRow(2).getCell(4).getStringCellValue()).isEqualTo(start + "1+1");
    }

    @Test
    void a_sheet_of_the_teacher_that_is_called_Anomalies_stays() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFSheet notes = made.createSheet("Anomalies");
            notes.createRow(0).createCell(0).setCellValue("mes notes");
        });
        XSSFWorkbook copy = annotate(workbook, MARK);
        assertThat(list(copy).getRow(0).getCell(0).getStringCellValue()).isEqualTo("mes notes");
        assertThat(copy.getSheetName(copy.getNumberOfSheets() - 1)).isEqualTo("Anomalies (2)");
        assertThat(annotate(MARK).getNumberOfSheets()).isEqualTo(copy.getNumberOfSheets());
    }

    @Test
    void the_rest_of_the_workbook_is_left_as_it_was() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFSheet sheet = made.getSheet("Évaluations");
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnWidth(1, 7777);
            sheet.setColumnHidden(8, true);
            cell(made, "S3").setCellFormula("6+6.5");
            made.setActiveSheet(1);
        });
        workbook.save(file());
        List<String> before = dropDowns(open());
        XSSFWorkbook copy = annotate(MARK);
        XSSFSheet sheet = copy.getSheet("Évaluations");
        assertThat(dropDowns(copy)).isNotEmpty().isEqualTo(before);
        assertThat(cell(copy, "S3").getCellFormula()).isEqualTo("6+6.5");
        assertThat(sheet.getRow(2).getZeroHeight()).isTrue();
        assertThat(sheet.getColumnWidth(1)).isEqualTo(7777);
        assertThat(sheet.isColumnHidden(8)).isTrue();
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
        assertThat(copy.getActiveSheetIndex()).isEqualTo(1);
    }

    private static List<String> dropDowns(XSSFWorkbook workbook) {
        return workbook.getSheet("Évaluations").getDataValidations().stream()
                .map(list -> list.getRegions().getCellRangeAddress(0).formatAsString() + " "
                        + list.getValidationConstraint().getFormula1())
                .toList();
    }

    @Test
    void macros_are_not_touched() throws IOException {
        byte[] macros = {1, 2, 3, 4};
        workbook().save(file());
        edit(made -> setMacros(made, macros));
        XSSFWorkbook copy = annotate(MARK);
        assertThat(copy.isMacroEnabled()).isTrue();
        assertThat(copy.getPackage().getPartsByName(java.util.regex.Pattern.compile("/xl/vbaProject.bin")))
                .singleElement()
                .satisfies(
                        part -> assertThat(part.getInputStream().readAllBytes()).isEqualTo(macros));
    }

    private static void setMacros(XSSFWorkbook workbook, byte[] macros) {
        try {
            workbook.setVBAProject(new java.io.ByteArrayInputStream(macros));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_file_itself_is_only_read() throws IOException {
        workbook().save(file());
        byte[] before = Files.readAllBytes(file());
        AnnotatedWorkbook.of(file(), List.of(MARK), new Messages(Locale.FRENCH));
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void corrected_and_dropped_back_the_copy_reads_cleanly() throws IOException {
        workbook().set(0, Field.MARK, "vingt").save(file());
        List<Finding> findings = Reading.of(file()).findings;
        annotate(findings.toArray(Finding[]::new));
        assertThat(Reading.of(file()).findings).as("the same fault, once").isEqualTo(findings);
        edit(made -> cell(made, "S2").setCellValue(12.5));
        Reading corrected = Reading.of(file());
        assertThat(corrected.findings).isEmpty();
        assertThat(corrected.evaluations()).containsExactly(FIRST, SECOND);
    }

    @Test
    void annotated_again_a_copy_does_not_pile_up() throws IOException {
        XSSFWorkbook once = annotate(workbook(), MARK, WARNING);
        XSSFWorkbook twice = annotate(MARK, WARNING);
        assertThat(comment(cell(twice, "S2"))).isEqualTo(comment(cell(once, "S2")));
        assertThat(colour(cell(twice, "S2"))).isEqualTo(RED);
        assertThat(twice.getNumberOfSheets()).isEqualTo(once.getNumberOfSheets());
        assertThat(list(twice).getLastRowNum()).isEqualTo(list(once).getLastRowNum());
        assertThat(twice.getSheet("Évaluations").getCellComments()).hasSize(2);
    }

    @Test
    void a_cell_that_is_fine_now_gets_its_colour_and_comment_back() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFCellStyle blue = made.createCellStyle();
            blue.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xFF, 0x11, 0x22, 0x33}));
            blue.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(made, "S2").setCellStyle(blue);
        });
        annotate(workbook, MARK, at(Code.CELL_EMPTY, "B2", "Nom"));
        XSSFWorkbook again = annotate(WARNING);
        assertThat(colour(cell(again, "S2"))).isEqualTo("FF112233");
        assertThat(colour(cell(again, "B2"))).isEmpty();
        assertThat(cell(again, "S2").getCellComment()).isNull();
        assertThat(again.getSheet("Évaluations").getCellComments()).hasSize(1);
    }

    @Test
    void a_theme_colour_comes_back_as_it_was() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFCellStyle themed = made.createCellStyle();
            XSSFColor color = new XSSFColor();
            color.setTheme(4);
            color.setTint(0.6);
            themed.setFillForegroundColor(color);
            themed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(made, "S2").setCellStyle(themed);
        });
        annotate(workbook, MARK);
        XSSFWorkbook again = annotate(WARNING);
        long fill = cell(again, "S2").getCellStyle().getCoreXf().getFillId();
        var color = again.getStylesSource()
                .getFillAt((int) fill)
                .getCTFill()
                .getPatternFill()
                .getFgColor();
        assertThat(color.getTheme()).isEqualTo(4);
        assertThat(color.getTint()).isEqualTo(0.6);
        assertThat(color.isSetRgb()).isFalse();
    }

    @Test
    void a_hatched_cell_keeps_its_hatch_and_has_the_comment_only() throws IOException {
        ClassWorkbook workbook = workbook().with(made -> {
            XSSFCellStyle hatched = made.createCellStyle();
            hatched.setFillForegroundColor(IndexedColors.GREEN.getIndex());
            hatched.setFillPattern(FillPatternType.THIN_BACKWARD_DIAG);
            cell(made, "S2").setCellStyle(hatched);
        });
        XSSFCell cell = cell(annotate(workbook, MARK), "S2");
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.THIN_BACKWARD_DIAG);
        assertThat(comment(cell)).isNotEmpty();
    }

    @Test
    void a_fault_that_quotes_a_very_long_text_is_cut_short() throws IOException {
        XSSFWorkbook copy = annotate(workbook(), at(Code.MARK_UNREADABLE, "S2", "x".repeat(32_767)));
        assertThat(comment(cell(copy, "S2"))).hasSizeLessThan(2000).endsWith("…");
    }

    @Test
    void a_line_break_in_a_quoted_text_does_not_outlive_the_fault() throws IOException {
        annotate(workbook(), at(Code.MARK_UNREADABLE, "S2", "douze\nou treize"));
        assertThat(cell(annotate(WARNING), "S2").getCellComment()).isNull();
    }

    @Test
    void a_workbook_of_very_many_rows_is_not_annotated() throws IOException {
        try (SXSSFWorkbook large = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file())) {
            var sheet = large.createSheet("Évaluations");
            for (int i = 0; i <= WorkbookPackage.MAX_ROWS; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            large.write(out);
        }
        assertThatThrownBy(() -> annotate(MARK))
                .isInstanceOfSatisfying(
                        FindingException.class,
                        e -> assertThat(e.findings())
                                .containsExactly(Finding.of(Code.COPY_TOO_LARGE, Place.of("classe.xlsx"))));
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_the_memory_can_hold_is_not_annotated() throws IOException {
        workbook().save(file());
        try (FileSystem zip = FileSystems.newFileSystem(file());
                OutputStream out = Files.newOutputStream(zip.getPath("xl/large.xml"))) {
            byte[] megabyte = new byte[1 << 20];
            for (long i = 0; i <= Runtime.getRuntime().maxMemory() / 40; i += megabyte.length) {
                out.write(megabyte);
            }
        }
        assertThatThrownBy(() -> annotate(MARK))
                .isInstanceOf(FindingException.class)
                .hasMessage("[CG-521]");
    }

    @Test
    void a_workbook_of_very_many_bytes_is_not_annotated() throws IOException {
        Files.write(file(), new byte[(int) WorkbookPackage.MAX_BYTES + 1]);
        assertThatThrownBy(() -> annotate(MARK))
                .isInstanceOf(FindingException.class)
                .hasMessage("[CG-521]");
    }

    @Test
    void only_the_content_tells_whether_a_file_can_be_annotated() throws IOException {
        Path text = Files.writeString(folder.resolve("texte.xlsx"), "N° candidat;Nom");
        Path renamed = workbook().save(folder.resolve("classe.csv"));
        assertThat(AnnotatedWorkbook.isPossible(text)).isFalse();
        assertThat(AnnotatedWorkbook.isPossible(renamed)).isTrue();
    }
}
