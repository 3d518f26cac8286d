package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Provenance;
import fr.certigrille.finding.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row that is set aside.
 *
 * @param candidateNumber the candidate's number, or empty when it could not be read
 * @param provenance where
 * @param findings all that is wrong with it; empty when what is wrong with the sheet's columns is all
 */
public record RejectedRow(String candidateNumber, Provenance provenance, List<Finding> findings) implements ReadRow {

    public RejectedRow {
        findings = List.copyOf(findings);
    }

    /** A row set aside for more reasons than its own. */
    static RejectedRow of(ReadRow row, List<Finding> more) {
        if (row instanceof AcceptedRow accepted) {
            String number = accepted.evaluation().candidate().number();
            return new RejectedRow(number, accepted.provenance(), together(accepted.warnings(), more));
        }
        RejectedRow rejected = (RejectedRow) row;
        return new RejectedRow(rejected.candidateNumber, rejected.provenance, together(rejected.findings, more));
    }

    /** A row set aside because of its sheet. */
    static RejectedRow of(ReadRow row) {
        return of(row, List.of());
    }

    private static List<Finding> together(List<Finding> some, List<Finding> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
