package fr.certigrille.evaluation;

import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fictional candidate's evaluation by any grid: what a filled form looks like. */
public final class ExampleEvaluation {

    private static final String COMMENT =
            "Exemple : le travail présenté est clair, les choix sont justifiés et les limites dites.";

    private ExampleEvaluation() {}

    /** The class of the fictional candidate. */
    public static SchoolClass schoolClass(Grid grid) {
        return new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", grid.session(), grid.id(), "EXEMPLE");
    }

    /** Levels of all kinds in turn, a mark of seven tenths of the scale, a comment wherever one has its place. */
    public static Evaluation of(Grid grid) {
        return new Evaluation(
                new Candidate("0123456789", "D’Exemple-Nguyễn", "Zoé", first(grid.options())),
                first(grid.forms()),
                new Commission("C12", "Mme Élise Beaulieu", "M. Karim Ben Youssef"),
                LocalDate.of(grid.session(), Month.MAY, 28),
                levels(grid),
                Set.of(),
                new Outcome.Graded(mark(grid)),
                grid.parts().stream().map(part -> COMMENT).toList(),
                COMMENT);
    }

    private static String first(List<Choice> choices) {
        return choices.isEmpty() ? "" : choices.get(0).code();
    }

    private static Map<String, String> levels(Grid grid) {
        List<Level> evaluated = grid.levels().stream().filter(Level::evaluated).toList();
        Map<String, String> levels = new LinkedHashMap<>();
        for (String code : grid.assessedCodes()) {
            int turn = (levels.size() + evaluated.size() / 2) % evaluated.size();
            levels.put(code, evaluated.get(turn).code());
        }
        return levels;
    }

    private static BigDecimal mark(Grid grid) {
        BigDecimal sevenTenths = grid.mark().max().multiply(new BigDecimal("0.7"));
        return sevenTenths
                .divide(grid.mark().step(), 0, RoundingMode.DOWN)
                .multiply(grid.mark().step());
    }
}
