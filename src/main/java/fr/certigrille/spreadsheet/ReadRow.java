package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Provenance;

/** What one row of a workbook says: an evaluation, or why there is none. */
public sealed interface ReadRow permits AcceptedRow, RejectedRow {

    /** Where in the workbook it says so. */
    Provenance provenance();
}
