package fr.certigrille.rendering;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Evaluator;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Evaluations of made-up people, usual and unusual ones; the same seed gives the same row of them. */
final class RandomEvaluations {

    private static final List<String> NAMES = List.of(
            "MARTIN",
            "d’Orgeval",
            "LEFEBVRE-DUPONT",
            "Ngọc Ánh",
            "Łukasz",
            "ÖZTÜRK",
            "Zoé",
            "Anaëlle",
            "O'Brien",
            "Nuñez",
            "de La Rochefoucauld-Montmorency",
            "ΩMEGA",
            "Šimůnek",
            "ЩЕРБАКОВ",
            "ՍԱՐԳՍՅԱՆ",
            "Jean  Marc",
            "A & B <C>");
    private static final List<String> WORDS = List.of(
            "exposé",
            "clair,",
            "œuvre",
            "l’environnement",
            "(rare)",
            "100 %",
            "C++",
            "réseau",
            "→",
            "≥",
            "«",
            "»",
            "déçu",
            "https://example.org/un/chemin/assez/long-pour-une-ligne",
            "naïf",
            "ça",
            "à",
            "y",
            "\u00a0:",
            "\u202f;",
            "fin.",
            "e\u0301",
            "non-dit",
            "«\u00a0cité\u00a0»",
            "ﬁ",
            "✓",
            "a\u00adb");

    private final Random random;
    private final Grid grid;

    RandomEvaluations(long seed, Grid grid) {
        this.random = new Random(seed);
        this.grid = grid;
    }

    EvaluationDocument next() {
        Evaluation evaluation = evaluation(outcome());
        SchoolClass schoolClass = new SchoolClass("Lycée Ada-Lovelace", "Rennes", grid.session(), grid.id(), "SIO2");
        return new EvaluationDocument(grid, schoolClass, evaluation, new Evaluator(grid).evaluate(evaluation));
    }

    private Evaluation evaluation(Outcome outcome) {
        return new Evaluation(
                new Candidate(number(), name(), name(), pick(grid.options()).code()),
                pick(grid.forms()).code(),
                new Commission("C" + random.nextInt(200), member(), member()),
                random.nextInt(8) == 0
                        ? null
                        : LocalDate.of(grid.session(), 5, 1).plusDays(random.nextInt(60)),
                levels(),
                penalties(),
                outcome,
                grid.parts().stream().map(part -> comment()).toList(),
                comment());
    }

    private Outcome outcome() {
        return switch (random.nextInt(12)) {
            case 0 -> Outcome.Ungraded.ABSENT;
            case 1 -> Outcome.Ungraded.EXEMPT;
            default -> new Outcome.Graded(BigDecimal.valueOf(random.nextInt(41) * 5L, 1));
        };
    }

    private String number() {
        return random.ints(6 + random.nextInt(8), 0, 10)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining());
    }

    private String name() {
        int parts = random.nextInt(10) == 0 ? 5 : 1 + random.nextInt(2);
        return IntStream.range(0, parts).mapToObj(i -> pick(NAMES)).collect(Collectors.joining(" "));
    }

    private String member() {
        return random.nextInt(8) == 0 ? "" : "Mme " + pick(NAMES);
    }

    private Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        grid.assessedCodes().stream()
                .filter(code -> random.nextInt(20) > 0)
                .forEach(code -> levels.put(code, pick(grid.levels()).code()));
        return levels;
    }

    private Set<String> penalties() {
        return new HashSet<>(grid.penalties().stream()
                .map(Penalty::code)
                .filter(code -> random.nextInt(4) == 0)
                .toList());
    }

    /** Mostly short; some with blank and indented lines, some that need smaller type, a few that need a second page. */
    private String comment() {
        int words = switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(400);
            case 3 -> random.nextInt(12) * random.nextInt(120);
            default -> random.nextInt(40);
        };
        boolean plain = random.nextInt(3) > 0;
        return IntStream.range(0, words)
                .mapToObj(i -> (plain ? pick(WORDS.subList(0, 8)) : pick(WORDS)) + separator(plain))
                .collect(Collectors.joining());
    }

    private String separator(boolean plain) {
        int kind = random.nextInt(60);
        return kind == 0 ? "\n" : plain ? " " : kind == 1 ? "\n\n" : kind == 2 ? "\n  - " : kind == 3 ? "  " : " ";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
