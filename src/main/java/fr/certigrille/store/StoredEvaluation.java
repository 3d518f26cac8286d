package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the database has it.
 *
 * @param id its key
 * @param revision the version of what is stated, from 1
 * @param schoolClass the class it is stated for
 * @param evaluation what is stated
 * @param result what the rules make of it; null until they were applied
 * @param place the workbook, sheet and row that state it
 */
public record StoredEvaluation(
        long id,
        int revision,
        SchoolClass schoolClass,
        Evaluation evaluation,
        @Nullable Result result,
        Place place) {}
