package fr.certigrille.document;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Result;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;

/**
 * Everything that the official documents of one candidate present.
 *
 * @param grid the official grid
 * @param schoolClass the candidate's class
 * @param evaluation what the commission stated
 * @param result what the rules of the grid make of it
 */
public record EvaluationDocument(Grid grid, SchoolClass schoolClass, Evaluation evaluation, Result result) {}
