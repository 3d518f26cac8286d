package fr.certigrille.store;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Outcome;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation without its texts, as figures over many need it.
 *
 * @param schoolClass the class
 * @param candidate the candidate
 * @param commission the commission's number
 * @param levels level code by assessed code
 * @param outcome what the commission states for the mark
 * @param finalMark the mark after penalties; null when there is none
 * @param place the workbook, sheet and row that state it
 */
public record StandingEvaluation(
        SchoolClass schoolClass,
        Candidate candidate,
        String commission,
        Map<String, String> levels,
        Outcome outcome,
        @Nullable BigDecimal finalMark,
        Place place) {}
