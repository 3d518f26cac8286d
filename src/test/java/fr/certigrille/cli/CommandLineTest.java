package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.finding.Messages;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Locale locale, String... arguments) {
        Locale.setDefault(locale);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, new Messages(locale));
        return Main.run(console, Map.of(), arguments);
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void help_is_in_french() {
        assertThat(run(Locale.FRANCE, "--help")).isZero();
        assertThat(out.toString())
                .contains("Utilisation", "Affiche cette aide", "Codes de sortie")
                .doesNotContain("Usage");
    }

    @Test
    void help_is_in_english_under_an_english_locale() {
        assertThat(run(Locale.UK, "--help")).isZero();
        assertThat(out.toString())
                .contains("Usage", "Shows this help", "Exit codes")
                .doesNotContain("Utilisation");
    }

    @Test
    void help_is_in_french_under_any_other_locale() {
        assertThat(run(Locale.GERMANY, "--help")).isZero();
        assertThat(out.toString()).contains("Utilisation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "check", "template", "blank", "grids", "completion"})
    void every_command_explains_itself_in_both_languages(String command) {
        assertThat(run(Locale.FRANCE, command, "--help")).isZero();
        assertThat(out.toString()).contains("Affiche cette aide");
        out.getBuffer().setLength(0);
        assertThat(run(Locale.UK, command, "--help")).isZero();
        assertThat(out.toString()).contains("Shows this help");
    }

    @Test
    void version_is_told() {
        assertThat(run(Locale.FRANCE, "--version")).isZero();
        assertThat(out.toString()).startsWith("certigrille ");
    }

    @Test
    void bad_usage_answers_3() {
        assertThat(run(Locale.FRANCE, "render")).isEqualTo(3);
        assertThat(run(Locale.FRANCE, "run")).isEqualTo(3);
        assertThat(run(Locale.FRANCE)).isEqualTo(3);
    }

    @Test
    void a_missing_job_file_answers_3_with_its_code_and_no_stack_trace() {
        assertThat(run(Locale.FRANCE, "run", folder.resolve("absent.json").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("CG-001").doesNotContain("Exception");
    }

    @Test
    void a_bad_job_file_answers_3_with_every_fault() throws IOException {
        Path job = Files.writeString(folder.resolve("faux.json"), "{\"job\": \"X\", \"entrée\": 1}");
        assertThat(run(Locale.FRANCE, "run", job.toString())).isEqualTo(3);
        assertThat(err.toString().lines().filter(line -> line.startsWith("CG-003 · faux.json")))
                .hasSize(4);
    }

    @Test
    void an_unknown_grid_answers_3_and_names_those_there_are() {
        assertThat(run(Locale.FRANCE, "blank", "bts-x", "-o", folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("CG-006", "bts-sio-e5-2026");
    }

    @Test
    void grids_lists_the_official_grid() {
        assertThat(run(Locale.FRANCE, "grids")).isZero();
        assertThat(out.toString()).contains("bts-sio-e5-2026", "E5", "2026");
    }

    @Test
    void completion_writes_a_shell_script() {
        assertThat(run(Locale.FRANCE, "completion")).isZero();
        assertThat(out.toString()).contains("complete -F");
    }

    @Test
    void blank_writes_one_pdf_per_annex_and_replaces_nothing_unasked() {
        System.setProperty("certigrille.home", ".");
        assertThat(run(Locale.FRANCE, "blank", "bts-sio-e5-2026", "-o", folder.toString()))
                .isZero();
        assertThat(List.of("VI-3_bts-sio-e5-2026.pdf", "VI-4_bts-sio-e5-2026.pdf"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
        assertThat(run(Locale.FRANCE, "blank", "bts-sio-e5-2026", "-o", folder.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("CG-009");
    }

    @Test
    void a_template_passes_check_as_an_empty_class() {
        Path file = folder.resolve("classe.xlsx");
        assertThat(run(Locale.FRANCE, "template", "bts-sio-e5-2026", "-o", file.toString()))
                .isZero();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void check_tells_a_file_that_is_no_workbook_and_goes_on() throws IOException {
        Path wrong = Files.writeString(folder.resolve("a.xlsx"), "not a workbook");
        int code = run(Locale.FRANCE, "check", wrong.toString(), "input");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("a.xlsx");
        assertThat(out.toString()).contains("3 fichiers vérifiés");
    }

    @Test
    void check_of_a_thousand_good_and_bad_files_ends_with_a_summary() throws IOException {
        byte[] good = Files.readAllBytes(Path.of("input/SIO2-SISR.xlsx"));
        List<byte[]> bad = List.of(
                Arrays.copyOf(good, good.length / 2),
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 1000; i++) {
            Files.write(folder.resolve(i + ".xlsx"), i % 5 == 0 ? good : bad.get(i % 5 - 1));
        }
        int code = run(Locale.FRANCE, "check", folder.toString());
        assertThat(code).isEqualTo(2);
        assertThat(out.toString().replaceAll("\\h", " "))
                .contains("1 000 fichiers vérifiés : 5 600 lignes correctes, 0 ligne écartée, 800 anomalies.");
    }

    @Test
    void a_job_file_says_how_check_understands_workbooks() throws IOException {
        Path list = Files.writeString(
                folder.resolve("notes.csv"),
                "Anonymat;Nom;Prénom;Option;Forme;Commission;Date;Membre 1;Membre 2\n02;Zoé;Zoé;SLAM;CCF;1;;a;b\n");
        Path job = Files.writeString(folder.resolve("essai.json"), """
                {"job": "essai", "output": {"folder": "output"}, "input": {"folder": "input", "mapping": {
                  "headers": {"number": ["Anonymat"]},
                  "class": {"establishment": "L", "academy": "A", "session": 2026, "grid": "bts-sio-e5-2026", "name": "C"}}}}""");
        run(Locale.FRANCE, "check", "--job", job.toString(), list.toString());
        assertThat(out.toString())
                .contains("CG-100 · notes.csv, feuille notes · disposition wide, 1 candidat, classe C");
    }

    @Test
    void silent_system_locales_are_french_not_english() {
        assertThat(UserLanguage.of(Map.of("LANG", "C.UTF-8"), Locale.ENGLISH)).isEqualTo(Locale.FRENCH);
        assertThat(UserLanguage.of(Map.of(), Locale.ENGLISH)).isEqualTo(Locale.FRENCH);
        assertThat(UserLanguage.of(Map.of("LANG", "en_GB.UTF-8"), Locale.UK)).isEqualTo(Locale.ENGLISH);
        assertThat(UserLanguage.of(Map.of("SystemRoot", "x"), Locale.US)).isEqualTo(Locale.ENGLISH);
        assertThat(UserLanguage.of(Map.of("LANG", "fr_FR.UTF-8"), Locale.FRANCE))
                .isEqualTo(Locale.FRENCH);
    }

    /** A folder whose grid takes the place of the shipped one of the same id. */
    private Path grids(String from, String to) throws IOException {
        Path grids = Files.createDirectories(folder.resolve("grilles"));
        String shipped = new GridCatalog().file("bts-sio-e5-2026").orElseThrow().content();
        Files.writeString(grids.resolve("e5.json"), shipped.replace(from, to));
        return grids;
    }

    @Test
    void blank_makes_the_forms_of_a_grid_of_the_folder() throws IOException {
        Path grids = grids("\"bts-sio-e5-2026\"", "\"bts-essai\"");
        String output = folder.resolve("vierges").toString();
        assertThat(run(Locale.FRENCH, "blank", "bts-essai", "--grids", grids.toString(), "-o", output))
                .isZero();
        assertThat(folder.resolve("vierges")).isDirectoryContaining("glob:**VI-3_bts-essai.pdf");
        assertThat(run(Locale.FRENCH, "blank", "bts-essai", "-o", output)).isEqualTo(3);
        assertThat(err.toString()).contains("CG-006");
    }

    @Test
    void synthesis_reads_by_a_grid_of_the_folder() throws IOException {
        Path grids = grids("\"bts-sio-e5-2026\"", "\"bts-essai\"");
        Path table = folder.resolve("vide.csv");
        Files.writeString(table, "a;b\n");
        assertThat(run(Locale.FRENCH, "synthesis", "bts-essai", table.toString(), "--grids", grids.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("CG-230");
    }

    @Test
    void diff_compares_a_grid_of_the_folder_with_another() throws IOException {
        Path grids = grids("\"bts-sio-e5-2026\"", "\"bts-essai\"");
        assertThat(run(Locale.FRENCH, "grid", "diff", "bts-sio-e4-2022", "bts-essai", "--grids", grids.toString()))
                .isZero();
        assertThat(out.toString()).contains("« E4 » devient « E5 »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank", "template"})
    void a_session_that_a_grid_is_not_for_is_told(String command) {
        String output = folder.resolve("vierges").toString();
        assertThat(run(Locale.FRENCH, command, "bts-sio-e4-2022", "--session", "2031", "-o", output))
                .isEqualTo(3);
        assertThat(err.toString()).contains("CG-017");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blank", "template"})
    void texts_that_nobody_has_compared_with_the_official_ones_are_told(String command) {
        String output = folder.resolve("e6").toString();
        assertThat(run(Locale.FRENCH, command, "bts-sio-e6-slam-2026", "-o", output))
                .isZero();
        assertThat(err.toString()).contains("CG-020", "Indicateurs de performance du bloc 2 laissés vides");
    }

    @Test
    void the_schema_of_grids_is_written_for_editors_and_is_no_grid() throws IOException {
        Path grids = grids("\"bts-sio-e5-2026\"", "\"bts-essai\"");
        assertThat(run(Locale.FRENCH, "grid", "schema", "-o", grids.toString())).isZero();
        assertThat(grids.resolve("grid.schema.json"))
                .content()
                .contains("https://json-schema.org/draft/2020-12/schema");
        assertThat(run(Locale.FRENCH, "grid", "list", "--grids", grids.toString()))
                .isZero();
        assertThat(out.toString()).contains("bts-essai").contains("à vérifier");
    }
}
