package fr.certigrille.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.delivery.lot.LotSettings;
import fr.certigrille.delivery.lot.Lots;
import fr.certigrille.delivery.seal.TestSeals;
import fr.certigrille.delivery.verify.Tampering;
import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.finding.Messages;
import fr.certigrille.rendering.Conformity;
import fr.certigrille.spreadsheet.ClassWorkbook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job seals its lots; whoever receives one checks it with the file alone, in words and by exit code. */
class VerifyCommandTest {

    private static final Clock CLOCK = Clock.fixed(TestSeals.NOW, ZoneOffset.UTC);
    private static final String HOLDER = "Lycee Ada-Lovelace";
    private static final Evaluations ZOE = Evaluations.complete();

    @TempDir
    private static Path school;

    private static Path jury;
    private static Path candidates;

    @TempDir
    private Path folder;

    private static StringWriter out = new StringWriter();
    private static StringWriter err = new StringWriter();

    private static int run(Locale locale, Map<String, String> environment, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, new Messages(locale));
        return Main.run(console, environment, CLOCK, arguments);
    }

    @BeforeAll
    static void makeSealedLots() throws IOException {
        TestSeals.make(school, HOLDER);
        ClassWorkbook.of(
                        Evaluations.SLAM,
                        ZOE.value(),
                        ZOE.numbered("0123456790").named("Le Goff", "Yann").value())
                .save(Files.createDirectories(school.resolve("input")).resolve("classe.xlsx"));
        Path job = Files.writeString(school.resolve("essai.json"), """
                {
                  "job": "essai",
                  "retention": { "years": 100 },
                  "input": { "folder": "input" },
                  "output": { "folder": "output" },
                  "database": { "folder": "data" },
                  "rendering": { "workers": 2, "stylesheets": "%s" },
                  "lot": {
                    "by": "class",
                    "seal": {
                      "keystore": "%s.p12", "password": "${CERTIGRILLE_SEAL_PASSWORD}", "time": "2026-06-20T08:00:00Z"
                    }
                  }
                }
                """.formatted(
                        Path.of("xsl").toAbsolutePath().toString().replace("\\", "/"), HOLDER));
        assertThat(run(Locale.FRENCH, Map.of(), "run", job.toString()))
                .as("without the password")
                .isEqualTo(3);
        assertThat(run(Locale.FRENCH, Map.of("CERTIGRILLE_SEAL_PASSWORD", "faux"), "run", job.toString()))
                .as("with a wrong one")
                .isNotZero();
        assertThat(err.toString()).contains("CG-705").doesNotContain("faux");
        assertThat(run(Locale.FRENCH, Map.of("CERTIGRILLE_SEAL_PASSWORD", "essai"), "run", job.toString()))
                .isZero();
        assertThat(out.toString()).contains("2 lots faits");
        jury = lot("VI-3");
        candidates = lot("VI-4");
    }

    private static Path lot(String annex) throws IOException {
        try (Stream<Path> lots = Files.list(school.resolve("output/lots"))) {
            return lots.filter(lot -> lot.toString().contains("_" + annex))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int verify(Locale locale, Path... lots) {
        List<String> arguments = new ArrayList<>(
                List.of("verify", "--trust", school.resolve(HOLDER + ".pem").toString()));
        Stream.of(lots).map(Path::toString).forEach(arguments::add);
        return run(locale, Map.of(), arguments.toArray(String[]::new));
    }

    private Path tampered(Consumer<Tampering> act) throws IOException {
        Tampering tampering = new Tampering(jury);
        act.accept(tampering);
        return tampering.write(folder.resolve("lot.zip"));
    }

    @Test
    void a_lot_that_came_alone_is_told_complete_untouched_and_by_whom_in_both_languages() throws IOException {
        Path alone = Files.copy(jury, folder.resolve("recu.zip"));
        assertThat(verify(Locale.FRENCH, alone)).isZero();
        assertThat(out.toString())
                .contains("2 candidats, 2 documents, session 2026", "Scellé par " + HOLDER)
                .contains("Complet et intact ; le certificat est reconnu.");
        assertThat(verify(Locale.ENGLISH, alone)).isZero();
        assertThat(out.toString())
                .contains("2 candidates, 2 documents, session 2026", "Sealed by " + HOLDER)
                .contains("Complete and untouched; the certificate is trusted.");
    }

    @Test
    void without_trust_the_answer_is_5_and_the_fingerprint() {
        assertThat(run(Locale.FRENCH, Map.of(), "verify", jury.toString())).isEqualTo(5);
        assertThat(out.toString())
                .contains("le certificat n’est pas reconnu")
                .containsPattern("certificat [0-9a-f]{64}");
        assertThat(err + out.toString()).contains("CG-726");
    }

    @Test
    void what_is_changed_removed_added_renamed_or_swapped_is_8_and_is_told_by_its_name() throws IOException {
        Map<String, Consumer<Tampering>> acts = Map.of(
                "CG-713", lot -> lot.files().get(lot.first("VI-3/"))[900] ^= 1,
                "CG-714", lot -> lot.files().remove(lot.first("VI-3/")),
                "CG-715", lot -> lot.files().put("VI-3/intrus.pdf", new byte[] {1}),
                "CG-716", lot -> lot.files().put("VI-3/autre.pdf", lot.files().remove(lot.first("VI-3/"))),
                "CG-717",
                        lot -> lot.files().put(lot.nth("VI-3/", 0), lot.files().get(lot.nth("VI-3/", 1))),
                "CG-723", lot -> lot.files().get("manifest.json.p7s")[200] ^= 1,
                "CG-724", lot -> lot.files().remove("manifest.json.p7s"),
                "CG-711", lot -> lot.files().remove("manifest.json"));
        for (Map.Entry<String, Consumer<Tampering>> act : acts.entrySet()) {
            Path lot = tampered(act.getValue());
            assertThat(verify(Locale.FRENCH, lot)).as(act.getKey()).isEqualTo(8);
            assertThat(err + out.toString()).contains(act.getKey() + " · lot.zip", "MODIFIÉ");
            assertThat(verify(Locale.ENGLISH, lot)).as(act.getKey()).isEqualTo(8);
            assertThat(err + out.toString()).contains(act.getKey() + " · lot.zip", "CHANGED: this lot");
        }
    }

    @Test
    void of_several_lots_each_is_told_and_the_worst_answers() throws IOException {
        assertThat(verify(Locale.FRENCH, jury, candidates)).isZero();
        assertThat(out.toString().split("le certificat est reconnu", -1)).hasSize(3);
        Path bad = tampered(lot -> lot.files().remove(lot.first("VI-3/")));
        assertThat(verify(Locale.FRENCH, candidates, bad)).isEqualTo(8);
        assertThat(out.toString()).contains("Complet et intact", "MODIFIÉ");
    }

    @Test
    void an_unsealed_lot_is_6_one_without_a_part_is_7_and_a_file_that_is_not_there_is_no_lot() throws IOException {
        var lot = Lots.onDisk(folder, 2);
        Path unsealed = Lots.make(lot, folder, null, LotSettings.UNLIMITED).get(0);
        assertThat(verify(Locale.FRENCH, unsealed)).isEqualTo(6);
        assertThat(out.toString()).contains("Complet, mais non scellé.");
        Path part = Lots.make(lot, folder, null, 300_000).get(0);
        assertThat(verify(Locale.FRENCH, part)).isEqualTo(7);
        assertThat(out.toString()).contains("INCOMPLET");
        assertThat(verify(Locale.FRENCH, folder.resolve("absent.zip"))).isBetween(1, 3);
    }

    @Test
    void every_kind_of_pdf_that_a_job_sealed_is_archivable() throws Exception {
        Map<String, byte[]> files = new Tampering(jury).files();
        assertThat(Conformity.violations(files.get("bordereau.pdf"))).isEmpty();
        assertThat(Conformity.violations(files.get(new Tampering(jury).first("VI-3/"))))
                .isEmpty();
        assertThat(Conformity.basicViolations(files.get("impression.pdf"))).isEmpty();
        Tampering fiches = new Tampering(candidates);
        assertThat(Conformity.violations(fiches.files().get(fiches.first("VI-4/"))))
                .isEmpty();
    }
}
