package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Messages;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code certigrille history}, after three runs: Zoé's mark and name were corrected in turn, Ali's row was never accepted. */
class HistoryCommandTest {

    private static final Evaluations ZOE = Evaluations.complete();
    private static final Evaluations ALI = ZOE.numbered("0123456799").named("Benali", "Ali");

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void run() throws IOException {
        SmallJob.in(folder);
        run(ZOE);
        run(ZOE.marked("15"));
        run(ZOE.marked("15").named("d’Orgeval", "Zoé"));
    }

    private static void run(Evaluations zoe) throws IOException {
        ClassWorkbook.of(Evaluations.SLAM, zoe.value(), ALI.value())
                .set(1, Field.MARK, "vingt")
                .save(folder.resolve("input/classe.xlsx"));
        Console quiet = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                new Messages(Locale.FRENCH));
        assertThat(Main.run(quiet, Map.of(), "run", folder.resolve("essai.json").toString()))
                .isEqualTo(2);
    }

    private int history(Locale locale, String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, new Messages(locale));
        String[] all = new String[arguments.length + 3];
        all[0] = "history";
        all[1] = "--job";
        all[2] = folder.resolve("essai.json").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Main.run(console, Map.of(), all);
    }

    @Test
    void each_revision_is_told_in_french_with_who_when_from_where_and_what_changed() {
        assertThat(history(Locale.FRENCH, "0123456789")).isZero();
        assertThat(out.toString().lines())
                .contains("Candidat 0123456789, session 2026, grille bts-sio-e5-2026")
                .anyMatch(line -> line.matches(
                        "  Révision 2 : le .+, travail essai, exécution 2, fichier classe.xlsx, feuille Évaluations"))
                .anyMatch(line -> line.matches("    Note \\([A-Z]+2\\) : 12.5 → 15"))
                .contains("    Nom (B2) : d’Orgeval-Nguyễn → d’Orgeval")
                .anyMatch(line -> line.matches("    SHA-256 [0-9a-f]{64}"));
        assertThat(out.toString().lines().filter(line -> line.contains("Révision")))
                .hasSize(3);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void each_revision_is_told_in_english() {
        assertThat(history(Locale.ENGLISH, "0123456789")).isZero();
        assertThat(out.toString())
                .contains("Candidate 0123456789, session 2026, grid bts-sio-e5-2026", "Revision 3: on ")
                .contains(", job essai, run 3, file classe.xlsx, sheet Évaluations", ": 12.5 → 15");
    }

    @Test
    void each_revision_is_told_as_json() {
        assertThat(history(Locale.FRENCH, "--json", "0123456789")).isZero();
        assertThat(out.toString())
                .contains("\"format\" : 1", "\"revision\" : 3", "\"run\" : 2", "\"before\" : \"12.5\"");
    }

    @Test
    void a_candidate_whose_row_was_only_ever_set_aside_has_no_history() {
        assertThat(history(Locale.FRENCH, "0123456799")).isEqualTo(1);
        assertThat(err.toString())
                .contains("CG-503", "aucune évaluation du candidat 0123456799")
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_number_without_its_zero_is_nobodys() {
        assertThat(history(Locale.ENGLISH, "123456789")).isEqualTo(1);
        assertThat(err.toString()).contains("CG-503", "no evaluation of candidate 123456789", "zeros included");
    }

    @Test
    void a_number_is_needed() {
        assertThat(history(Locale.FRENCH)).isEqualTo(3);
    }
}
