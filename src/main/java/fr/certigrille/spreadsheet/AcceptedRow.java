package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Provenance;
import fr.certigrille.finding.Finding;
import java.util.List;

/**
 * A row that states an evaluation.
 *
 * @param evaluation what it states
 * @param provenance where
 * @param warnings what a person should look at
 */
public record AcceptedRow(Evaluation evaluation, Provenance provenance, List<Finding> warnings) implements ReadRow {

    public AcceptedRow {
        warnings = List.copyOf(warnings);
    }
}
