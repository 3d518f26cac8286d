package fr.certigrille.store;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation without its texts.
 *
 * @param given what the commission gave
 * @param candidate the candidate
 * @param place the workbook, sheet and row that state it
 */
public record StandingEvaluation(Given given, Candidate candidate, Place place) {

    /**
     * What a commission gave a candidate, without who that is, as figures over many need it.
     *
     * @param schoolClass the class
     * @param commission the commission's number
     * @param levels level code by assessed code
     * @param outcome what the commission states for the mark
     * @param finalMark the mark after penalties; null when there is none
     */
    public record Given(
            SchoolClass schoolClass,
            String commission,
            Map<String, String> levels,
            Outcome outcome,
            @Nullable BigDecimal finalMark) {}
}
