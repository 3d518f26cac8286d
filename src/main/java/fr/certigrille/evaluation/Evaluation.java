package fr.certigrille.evaluation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a commission states about a candidate.
 *
 * @param candidate the candidate
 * @param form code of the form of the épreuve, as the grid lists it
 * @param commission the commission
 * @param date day of the interrogation; null when an absent candidate has none
 * @param levels level code by assessed code, in the order of the grid; a missing code means that nothing was stated,
 *     which only an ungraded evaluation may do
 * @param penalties codes of the penalties and bonuses applied
 * @param outcome the mark, or why there is none
 * @param observations one text per part of the épreuve, possibly empty
 * @param appreciation the appréciation, possibly empty
 */
public record Evaluation(
        Candidate candidate,
        String form,
        Commission commission,
        @Nullable LocalDate date,
        Map<String, String> levels,
        Set<String> penalties,
        Outcome outcome,
        List<String> observations,
        String appreciation) {

    public Evaluation {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        penalties = Collections.unmodifiableSet(new LinkedHashSet<>(penalties));
        observations = List.copyOf(observations);
    }
}
