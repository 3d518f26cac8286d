package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fictional evaluations to render. */
final class Samples {

    static final Path XSL = Path.of("xsl");
    static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    static final Annex GRID_ANNEX = GRID.annex("VI-3").orElseThrow();
    static final Annex APPRAISAL_ANNEX = GRID.annex("VI-4").orElseThrow();

    private Samples() {}

    static EvaluationDocument graded() {
        return of(
                candidate("LEFEBVRE-D’ORMESSON", "Anaëlle"),
                new Outcome.Graded(new BigDecimal("14.5")),
                List.of("Exposé clair.", "Répond bien."),
                "Toutes les compétences sont couvertes.");
    }

    static EvaluationDocument ungraded(Outcome.Ungraded outcome) {
        return of(candidate("MARTIN", "Zoé"), outcome, List.of("", ""), "");
    }

    static EvaluationDocument commented(String part1, String part2, String appreciation) {
        return of(
                candidate("MARTIN", "Zoé"),
                new Outcome.Graded(new BigDecimal("12")),
                List.of(part1, part2),
                appreciation);
    }

    static EvaluationDocument named(String lastName, String firstName) {
        return of(candidate(lastName, firstName), new Outcome.Graded(BigDecimal.TEN), List.of("", ""), "");
    }

    private static Candidate candidate(String lastName, String firstName) {
        return new Candidate("02531447", lastName, firstName, "SLAM");
    }

    private static EvaluationDocument of(
            Candidate candidate, Outcome outcome, List<String> observations, String appreciation) {
        boolean graded = outcome instanceof Outcome.Graded;
        Evaluation evaluation = new Evaluation(
                candidate,
                "PONCTUELLE",
                new Commission("C12", "Mme Élise Beaulieu", "M. Karim Ben Youssef"),
                graded ? LocalDate.of(2026, 5, 12) : null,
                graded ? levels() : Map.of(),
                graded ? Set.of("SYNTHESE") : Set.of(),
                outcome,
                observations,
                appreciation);
        SchoolClass schoolClass = new SchoolClass("Lycée Ada-Lovelace", "Rennes", 2026, GRID.id(), "SIO2-SLAM");
        return new EvaluationDocument(GRID, schoolClass, evaluation, new Evaluator(GRID).evaluate(evaluation));
    }

    private static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        List<String> codes = List.of("BM", "EM", "MP", "NE", "NM", "BM", "EM");
        for (int i = 0; i < codes.size(); i++) {
            levels.put(GRID.assessedCodes().get(i), codes.get(i));
        }
        return levels;
    }
}
