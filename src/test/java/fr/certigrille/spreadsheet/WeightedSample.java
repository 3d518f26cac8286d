package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sample class of the weighted grid: fictional people. {@code main} writes it anew into the folder it is given. */
public final class WeightedSample {

    public static final SchoolClass CLASS =
            new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, "bts-ccf-ponderee", "CCF2");

    private static final Grid GRID = new GridCatalog().find(CLASS.gridId()).orElseThrow();

    private WeightedSample() {}

    /** Writes the workbook. */
    public static void main(String... arguments) throws IOException {
        workbook().save(Path.of(arguments[0], "CCF2.xlsx"));
    }

    public static ClassWorkbook workbook() {
        return ClassWorkbook.of(CLASS, evaluations().toArray(Evaluation[]::new));
    }

    /**
     * A steady one, one who improves, one who keeps most of a better semester, one below ten, one of mixed levels, an absent and an exempt
     * one.
     */
    public static List<Evaluation> evaluations() {
        return List.of(
                evaluation("0001", "Abgrall", "Maëlle", all("N2", "N2"), mark("13.5"), "Travail régulier.", Set.of()),
                evaluation(
                        "0002",
                        "Çelik",
                        "Emre",
                        all("N1", "N3"),
                        mark("19.5"),
                        "Progrès remarquables.",
                        Set.of("INITIATIVE")),
                evaluation("0003", "Diarra", "Fatoumata", all("N3", "N1"), mark("18"), "Bon niveau.", Set.of("LANGUE")),
                evaluation(
                        "0004",
                        "Hervouët",
                        "Anaël",
                        all("N1", "N1"),
                        mark("7"),
                        "Reprendre la planification.",
                        Set.of("RETARD")),
                evaluation("0005", "Kowalczyk", "Łucja", all("NE", "NE"), Outcome.Ungraded.ABSENT, "", Set.of()),
                evaluation(
                        "0006",
                        "L’Hermitte",
                        "Noé",
                        mixed(),
                        mark("11.5"),
                        "Réalisation soignée ; le compte rendu du second semestre manque.",
                        Set.of("LANGUE", "RETARD")),
                evaluation("0007", "Nguyễn Thị", "Ánh", all("NE", "NE"), Outcome.Ungraded.EXEMPT, "", Set.of()));
    }

    private static Outcome mark(String mark) {
        return new Outcome.Graded(new BigDecimal(mark));
    }

    /** The same level for all criteria of a semester. */
    private static Map<String, String> all(String semester1, String semester2) {
        Map<String, String> levels = new LinkedHashMap<>();
        GRID.assessedCodes().forEach(code -> levels.put(code, code.startsWith("S1") ? semester1 : semester2));
        return levels;
    }

    /** Different levels for all, some of them not evaluated in the second semester. */
    private static Map<String, String> mixed() {
        List<String> stated =
                List.of("N3", "N1", "N0", "N2", "N1", "N3", "N0", "N2", "N1", "N2", "NE", "N3", "N2", "N2", "NE", "NE");
        Map<String, String> levels = new LinkedHashMap<>();
        for (int i = 0; i < stated.size(); i++) {
            levels.put(GRID.assessedCodes().get(i), stated.get(i));
        }
        return levels;
    }

    private static Evaluation evaluation(
            String number,
            String lastName,
            String firstName,
            Map<String, String> levels,
            Outcome outcome,
            String appreciation,
            Set<String> adjustments) {
        return new Evaluation(
                new Candidate(number, lastName, firstName, ""),
                "CCF",
                new Commission("J1", "Mme Lebrun", "M. Açafrão"),
                LocalDate.of(2026, 5, 28),
                levels,
                adjustments,
                outcome,
                List.of("Suivi sérieux.", "Exposé clair."),
                appreciation);
    }
}
