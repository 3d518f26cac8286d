package fr.certigrille.spreadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private static final Map<String, List<Object[]>> SHEETS =
            Map.of("Données", List.of(new Object[] {"N°", "Été", 12.5}, new Object[] {"0226", null, 3}));

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static List<SheetRow> rows(Path file) {
        return rows(file, OpenOptions.DEFAULT);
    }

    private static List<SheetRow> rows(Path file, OpenOptions options) {
        List<SheetRow> rows = new ArrayList<>();
        try (OpenWorkbook workbook = Workbooks.open(file, options)) {
            workbook.rows(workbook.sheets().get(0).name()).forEach(rows::add);
        }
        return rows;
    }

    private static List<String> shown(SheetRow row) {
        return row.cells().values().stream().map(SheetCell::shown).toList();
    }

    private static Code refused(Path file) {
        return refused(file, OpenOptions.DEFAULT);
    }

    private static Code refused(Path file, OpenOptions options) {
        FindingException refusal = catchThrowableOfType(FindingException.class, () -> rows(file, options));
        assertThat(refusal).as("refused").isNotNull();
        return refusal.findings().get(0).code();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_file_is_recognised_by_its_content_whatever_its_name(FileFormat format) throws IOException {
        Path file = SheetFiles.write(format, SHEETS, file("classe.pdf"));
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            assertThat(workbook.format()).isEqualTo(format);
        }
        assertThat(rows(file))
                .extracting(FormatTest::shown)
                .containsExactly(List.of("N°", "Été", "12,5"), List.of("0226", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7', PDF",
        "'{\\rtf1 x', RTF",
        "'<html><table>', HTML",
        "'<!DOCTYPE html>', HTML",
        "'<?xml version=\"1.0\"?><a/>', XML"
    })
    void another_kind_of_file_is_named(String content, String kind) throws IOException {
        Path file = Files.writeString(file("classe.xlsx"), content);
        FindingException refusal = catchThrowableOfType(FindingException.class, () -> rows(file));
        assertThat(refusal.findings().get(0).code()).isEqualTo(Code.OTHER_KIND_OF_FILE);
        assertThat(refusal.findings().get(0).arguments()).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, Word", "xl/workbook.bin, XLSB", "SIO2-SLAM.xlsx, ZIP"})
    void another_kind_of_package_is_named(String part, String kind) throws IOException {
        Path file = zip("classe.xlsx", part, "x");
        FindingException refusal = catchThrowableOfType(FindingException.class, () -> rows(file));
        assertThat(refusal.findings().get(0).arguments()).containsExactly(kind);
    }

    @Test
    void an_empty_file_is_told_as_such() throws IOException {
        assertThat(refused(Files.createFile(file("classe.xlsx")))).isEqualTo(Code.FILE_EMPTY);
    }

    @Test
    void binary_content_of_no_known_kind_is_unreadable() throws IOException {
        assertThat(refused(Files.write(file("classe.csv"), new byte[] {1, 2, 0, 4, 5, 0, 0, 1})))
                .isEqualTo(Code.WORKBOOK_UNREADABLE);
    }

    private Path zip(String name, String... partsAndContents) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file(name)))) {
            for (int i = 0; i < partsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(partsAndContents[i]));
                zip.write(partsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file(name);
    }

    // CSV

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void csv_is_read_in_the_encoding_it_has(String charset) throws IOException {
        Path file = SheetFiles.csv(SHEETS.get("Données"), ";", Charset.forName(charset), file("classe.csv"));
        assertThat(shown(rows(file).get(0))).containsExactly("N°", "Été", "12,5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_is_no_text(String charset) throws IOException {
        Path file = Files.write(file("classe.csv"), "\ufeffN°;Été\n".getBytes(Charset.forName(charset)));
        assertThat(shown(rows(file).get(0))).containsExactly("N°", "Été");
    }

    @Test
    void an_accent_that_comes_late_is_read_in_windows_1252_too() throws IOException {
        String text = "a;b\n".repeat(40_000) + "é;è\n";
        Path file = Files.write(file("classe.csv"), text.getBytes(Charset.forName("windows-1252")));
        List<SheetRow> rows = rows(file);
        assertThat(shown(rows.get(rows.size() - 1))).containsExactly("é", "è");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void the_separator_is_found_by_itself(String separator) throws IOException {
        List<Object[]> rows =
                List.of(new Object[] {"Nom", "Note", "Avis, motivé ; court"}, new Object[] {"Zoé", "12,5", "a\tb"});
        Path file = SheetFiles.csv(rows, separator, StandardCharsets.UTF_8, file("classe.csv"));
        assertThat(rows(file)).extracting(row -> row.cells().size()).containsExactly(3, 3);
    }

    @Test
    void the_separator_that_excel_states_in_the_first_line_counts() throws IOException {
        Path file = Files.writeString(file("classe.csv"), "sep=|\nNom|Note\nZoé|12,5\n");
        assertThat(rows(file))
                .extracting(FormatTest::shown)
                .containsExactly(List.of("Nom", "Note"), List.of("Zoé", "12,5"));
        assertThat(rows(file).get(0).cell(0).address()).isEqualTo("A2");
    }

    @Test
    void line_breaks_in_quotes_are_text() throws IOException {
        Path file = Files.writeString(file("classe.csv"), "Nom;Avis\nZoé;\"Un.\r\nDeux « \"\"trois\"\" ».\"\n");
        assertThat(shown(rows(file).get(1))).containsExactly("Zoé", "Un.\nDeux « \"trois\" ».");
    }

    @Test
    void numbers_in_csv_keep_their_zeros() throws IOException {
        Path file = Files.writeString(file("classe.csv"), "N°;Nom\n0226010001;Zoé\n");
        assertThat(rows(file).get(1).cell(0)).isEqualTo(new SheetCell.Text("A2", "0226010001"));
    }

    @Test
    void the_sheet_of_a_csv_file_bears_its_name() throws IOException {
        Path file = Files.writeString(file("SIO2-SLAM.csv"), "a;b\n");
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            assertThat(workbook.sheets()).containsExactly(SheetInfo.named("SIO2-SLAM"));
        }
    }

    // Cells

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_workbook_may_count_days_from_1904(boolean from1904) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(from1904);
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Cell cell = workbook.createSheet("A").createRow(0).createCell(0);
            cell.setCellValue(from1904 ? 46_170 - 1462 : 46_170);
            cell.setCellStyle(day);
            save(workbook, "a.xlsx");
        }
        assertThat(rows(file("a.xlsx")).get(0).cell(0)).isEqualTo(new SheetCell.Date("A1", LocalDate.of(2026, 5, 28)));
    }

    private void save(org.apache.poi.ss.usermodel.Workbook workbook, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(file(name))) {
            workbook.write(out);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void formulas_count_as_their_cached_value_and_errors_are_errors(boolean xlsx) throws IOException {
        try (org.apache.poi.ss.usermodel.Workbook workbook = xlsx ? new XSSFWorkbook() : new HSSFWorkbook()) {
            Row row = workbook.createSheet("A").createRow(0);
            row.createCell(0).setCellFormula("6*2+0.5");
            row.createCell(1).setCellFormula("\"a\"&\"b\"");
            row.createCell(2).setCellFormula("1/0");
            row.createCell(3).setCellFormula("NA()");
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue((byte) 23);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            save(workbook, "a.xlsx");
        }
        assertThat(rows(file("a.xlsx")).get(0).cells().values())
                .containsExactly(
                        new SheetCell.Numeric("A1", new BigDecimal("12.5")),
                        new SheetCell.Text("B1", "ab"),
                        new SheetCell.Failed("C1", "#DIV/0!"),
                        new SheetCell.Failed("D1", "#N/A"),
                        new SheetCell.Text("E1", "oui"),
                        new SheetCell.Failed("F1", "#REF!"));
    }

    @Test
    void a_formula_that_was_never_calculated_is_an_error_not_an_empty_cell() throws IOException {
        Path file = xlsx("<row r=\"1\"><c r=\"A1\"><f>CMD|'/c calc'!A0</f></c></row>");
        assertThat(rows(file).get(0).cell(0)).isEqualTo(new SheetCell.Failed("A1", "#?"));
    }

    /** A workbook whose only sheet has these rows, or any other content after {@code <sheetData>}. */
    private Path xlsx(String rows) throws IOException {
        return xlsx(rows, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    }

    private Path xlsx(String rows, String strings) throws IOException {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        return zip(
                "a.xlsx",
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook " + main
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                strings,
                "xl/worksheets/sheet1.xml",
                "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    @Test
    void rich_text_is_joined_and_its_phonetic_guide_left_out() throws IOException {
        Path file = xlsx(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<sst><si><r><t>Zo</t></r><r><t>é</t></r><rPh><t>zo-e</t></rPh></si></sst>");
        assertThat(shown(rows(file).get(0))).containsExactly("Zoé");
    }

    @Test
    void rows_and_cells_without_addresses_are_counted() throws IOException {
        Path file = xlsx("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
        assertThat(rows(file).get(0).cell(1).address()).isEqualTo("B1");
        assertThat(rows(file).get(1).cell(0).address()).isEqualTo("A2");
    }

    @Test
    void hidden_rows_columns_and_sheets_are_known_in_each_format() throws IOException {
        for (org.apache.poi.ss.usermodel.Workbook workbook : List.of(new XSSFWorkbook(), new HSSFWorkbook())) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("A");
            workbook.createSheet("B");
            sheet.createRow(0).createCell(0).setCellValue("x");
            sheet.getRow(0).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.setSheetHidden(1, true);
            save(workbook, "a.xlsx");
            assertHidden(file("a.xlsx"));
        }
        String styles = "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>";
        String sheets = "<table:table table:name=\"A\"><table:table-column table:number-columns-repeated=\"2\"/>"
                + "<table:table-column table:visibility=\"collapse\"/><table:table-row table:visibility=\"filter\">"
                + "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
                + "<table:table table:name=\"B\" table:style-name=\"h\"/>";
        assertHidden(SheetFiles.ods(SheetFiles.content(styles, sheets), file("a.ods")));
    }

    private static void assertHidden(Path file) {
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            assertThat(workbook.sheets())
                    .containsExactly(
                            new SheetInfo("A", false, java.util.Set.of(2)),
                            new SheetInfo("B", true, java.util.Set.of()));
            assertThat(workbook.rows("A")).extracting(SheetRow::hidden).containsExactly(true);
        }
    }

    // OpenDocument

    private Path ods(String rows) throws IOException {
        String sheet = "<table:table table:name=\"A\">" + rows + "</table:table>";
        return SheetFiles.ods(SheetFiles.content("", sheet), file("a.ods"));
    }

    @Test
    void repeated_cells_and_rows_count_as_often_as_they_are_repeated() throws IOException {
        Path file = ods("<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/>"
                + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>");
        assertThat(rows(file))
                .flatExtracting(row -> row.cells().values())
                .extracting(SheetCell::address)
                .containsExactly("B1", "C1", "B2", "C2", "B3", "C3");
    }

    @Test
    void a_comment_of_a_cell_is_not_its_text_and_its_breaks_are() throws IOException {
        Path file = ods("<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>non"
                + "</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b<text:line-break/>c</text:p><text:p>"
                + "<text:span>d</text:span></text:p></table:table-cell></table:table-row>");
        assertThat(shown(rows(file).get(0))).containsExactly("a  b\nc\nd");
    }

    @Test
    void an_error_in_an_open_document_is_an_error() throws IOException {
        Path file = ods("<table:table-row><table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                + " calcext:value-type=\"error\" office:string-value=\"\"><text:p>#DIV/0!</text:p></table:table-cell>"
                + "</table:table-row>");
        assertThat(rows(file).get(0).cell(0)).isEqualTo(new SheetCell.Failed("A1", "#DIV/0!"));
    }

    // Passwords

    private Path encryptedXlsx() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        Path file = SheetFiles.write(FileFormat.XLSX, SHEETS, file("plain.xlsx"));
        plain.write(Files.readAllBytes(file));
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("sésame");
            try (OutputStream out = encryptor.getDataStream(files)) {
                plain.writeTo(out);
            }
            try (OutputStream out = Files.newOutputStream(file("secret.xlsx"))) {
                files.writeFilesystem(out);
            }
        }
        return file("secret.xlsx");
    }

    private Path encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("sésame");
        try {
            return SheetFiles.write(FileFormat.XLS, SHEETS, file("secret.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void a_workbook_opens_with_its_password_and_with_no_other() throws Exception {
        OpenOptions right = new OpenOptions("sésame", Duration.ofSeconds(60));
        OpenOptions wrong = new OpenOptions("ouvre-toi", Duration.ofSeconds(60));
        for (Path file : List.of(encryptedXlsx(), encryptedXls())) {
            assertThat(refused(file)).isEqualTo(Code.PASSWORD_NEEDED);
            assertThat(refused(file, wrong)).isEqualTo(Code.PASSWORD_WRONG);
            assertThat(shown(rows(file, right).get(0))).containsExactly("N°", "Été", "12,5");
        }
    }

    @Test
    void an_encrypted_open_document_is_told() throws IOException {
        Path file = zip(
                "a.ods",
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml",
                "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
                "content.xml",
                "?");
        assertThat(refused(file)).isEqualTo(Code.OPEN_DOCUMENT_ENCRYPTED);
    }

    @Test
    void a_password_is_never_shown() {
        assertThat(new OpenOptions("sésame", Duration.ofSeconds(1)).toString()).doesNotContain("sésame");
    }

    // Hostile files

    @ParameterizedTest
    @EnumSource(value = FileFormat.class, names = "CSV", mode = EnumSource.Mode.EXCLUDE)
    void a_truncated_file_is_unreadable(FileFormat format) throws IOException {
        Path file = SheetFiles.write(format, SHEETS, file("a.bin"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertThat(refused(file)).isEqualTo(Code.WORKBOOK_UNREADABLE);
    }

    @Test
    void entities_are_never_expanded_and_nothing_outside_is_read() throws IOException {
        Path secret = Files.writeString(file("secret.txt"), "secret");
        for (String dtd : List.of(
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE w [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>")) {
            Path file = zip(
                    "a.ods",
                    "mimetype",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml",
                    dtd
                            + SheetFiles.content(
                                            "",
                                            "<table:table table:name=\"A\"><table:table-row><table:table-cell><text:p>&b;</text:p>"
                                                    + "</table:table-cell></table:table-row></table:table>")
                                    .replaceFirst("<\\?xml[^>]*>", ""));
            assertThat(refused(file)).isEqualTo(Code.WORKBOOK_UNREADABLE);
        }
    }

    @Test
    void a_million_formatted_rows_are_nothing_to_read() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int i = 2; i <= CellAddress.MAX_ROWS; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\" s=\"1\" customFormat=\"1\"><c r=\"A")
                    .append(i)
                    .append("\" s=\"1\"/></row>");
        }
        assertThat(rows(xlsx(rows.toString()))).hasSize(1);
    }

    @Test
    void texts_that_do_not_fit_into_memory_are_refused_before_they_are_held() throws IOException {
        Path file = file("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part(part).getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData></worksheet>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] string = ("<si><t>" + "a".repeat(100_000) + "</t></si>").getBytes(StandardCharsets.UTF_8);
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            // More than the heap of the tests can hold, in a few megabytes.
            for (int i = 0; i < 20_000; i++) {
                zip.write(string);
            }
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(file)).isEqualTo(Code.FILE_TOO_LARGE);
    }

    private static String part(String name) {
        return switch (name) {
            case "xl/workbook.xml" ->
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>";
            case "xl/_rels/workbook.xml.rels" ->
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
            default -> "<Types/>";
        };
    }

    @Test
    void a_cell_longer_than_any_program_writes_is_refused() throws IOException {
        Path file = xlsx("<row><c t=\"inlineStr\"><is><t>" + "a".repeat(Xml.MAX_TEXT + 1) + "</t></is></c></row>");
        assertThat(refused(file)).isEqualTo(Code.WORKBOOK_UNREADABLE);
    }

    @Test
    void elements_nested_without_end_are_refused() throws IOException {
        assertThat(refused(xlsx("<a>".repeat(100_000)))).isEqualTo(Code.WORKBOOK_UNREADABLE);
    }

    @Test
    void a_number_beyond_all_numbers_is_an_error_of_its_cell() throws IOException {
        Path file = xlsx("<row><c><v>1E999999999</v></c></row>");
        assertThat(rows(file).get(0).cell(0)).isEqualTo(new SheetCell.Failed("A1", "#NUM!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"0\"><c><v>1</v></c></row>",
                "<row r=\"9999999\"><c><v>1</v></c></row>",
                "<row><c r=\"ZZZZ1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>7</v></c></row>"
            })
    void addresses_that_no_sheet_has_make_a_file_unreadable(String rows) throws IOException {
        assertThat(refused(xlsx(rows))).isEqualTo(Code.WORKBOOK_UNREADABLE);
    }

    @Test
    void ten_thousand_sheets_are_read() throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            xml.append("<table:table table:name=\"S").append(i).append("\"/>");
        }
        Path file = SheetFiles.ods(SheetFiles.content("", xml.toString()), file("a.ods"));
        try (OpenWorkbook workbook = Workbooks.open(file, OpenOptions.DEFAULT)) {
            assertThat(workbook.sheets()).hasSize(10_000);
        }
    }

    @Test
    void a_file_that_takes_too_long_is_given_up_even_if_its_library_does_not_listen() {
        OpenOptions hasty = new OpenOptions(null, Duration.ofMillis(200));
        AtomicBoolean over = new AtomicBoolean();
        FindingException refusal = catchThrowableOfType(
                FindingException.class, () -> new GuardedWorkbook("a.xlsx", hasty, () -> loopUntil(over)));
        over.set(true);
        assertThat(refusal.findings().get(0).code()).isEqualTo(Code.TIME_LIMIT);
    }

    private static OpenWorkbook loopUntil(AtomicBoolean over) {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        throw new IllegalStateException();
    }

    @Test
    void repeated_rows_without_end_are_given_up() throws IOException {
        Path file = ods("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\" office:value-type=\"string\"><text:p>x</text:p>"
                + "</table:table-cell></table:table-row>");
        assertThat(refused(file, new OpenOptions(null, Duration.ofMillis(500)))).isEqualTo(Code.TIME_LIMIT);
    }
}
