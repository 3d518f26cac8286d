package fr.certigrille.evaluation;

import fr.certigrille.evaluation.Synthesis.Realisation;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fictional candidate's table of realisations for any grid: what a filled annex looks like. */
public final class ExampleSynthesis {

    private static final List<String> SECTIONS = List.of(
            "Réalisations en cours de formation",
            "Réalisations en milieu professionnel en cours de première année",
            "Réalisations en milieu professionnel en cours de seconde année");

    private ExampleSynthesis() {}

    /** A realisation for each competence and the next one, in three sections: together they draw on all competences. */
    public static Synthesis of(Grid grid) {
        Evaluation example = ExampleEvaluation.of(grid);
        SchoolClass schoolClass = ExampleEvaluation.schoolClass(grid);
        List<Realisation> realisations = new ArrayList<>();
        for (int i = 0; i < grid.competences().size(); i++) {
            realisations.add(realisation(i, grid.competences()));
        }
        return new Synthesis(
                example.candidate().lastName() + " " + example.candidate().firstName(),
                example.candidate().number(),
                schoolClass.establishment() + ", " + schoolClass.academy(),
                example.candidate().option(),
                "https://portfolio.example/zoe",
                realisations);
    }

    private static Realisation realisation(int i, List<Competence> competences) {
        Set<String> drawnOn = new LinkedHashSet<>();
        drawnOn.add(competences.get(i).code());
        drawnOn.add(competences.get((i + 1) % competences.size()).code());
        return new Realisation(
                SECTIONS.get(i * SECTIONS.size() / competences.size()),
                "Exemple de réalisation " + (i + 1) + " : dossier, documentation et compte rendu",
                "01/09/25 au 15/10/25",
                drawnOn,
                "");
    }
}
