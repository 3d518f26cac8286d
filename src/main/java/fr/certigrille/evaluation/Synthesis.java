package fr.certigrille.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A candidate's own table of what he or she did for the portfolio (annex VI-1), each realisation with the competences that it
 * draws on.
 *
 * @param name the candidate's name
 * @param number the candidate number
 * @param centre the training centre
 * @param option code of the option; empty where not told
 * @param address address of the portfolio
 * @param realisations the realisations, in the order of the table
 */
public record Synthesis(
        String name, String number, String centre, String option, String address, List<Realisation> realisations) {

    public Synthesis {
        realisations = List.copyOf(realisations);
    }

    /**
     * A realisation.
     *
     * @param section the heading it stands under; empty where there is none
     * @param title its title and documents
     * @param period when it was made, as written
     * @param competences codes of the competences that it draws on
     * @param place the address of its title in the workbook
     */
    public record Realisation(String section, String title, String period, Set<String> competences, String place) {

        public Realisation {
            competences = new LinkedHashSet<>(competences);
        }
    }

    /** Whether some realisation draws on a competence. */
    public boolean covers(String competence) {
        return realisations.stream()
                .anyMatch(realisation -> realisation.competences().contains(competence));
    }
}
