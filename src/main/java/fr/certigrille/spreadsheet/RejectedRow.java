package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Provenance;
import fr.certigrille.finding.Finding;
import java.util.List;

/**
 * A row that is set aside.
 *
 * @param candidateNumber the candidate's number, or empty when it could not be read
 * @param provenance where
 * @param findings all that is wrong with it
 */
public record RejectedRow(String candidateNumber, Provenance provenance, List<Finding> findings) implements ReadRow {

    public RejectedRow {
        findings = List.copyOf(findings);
    }
}
