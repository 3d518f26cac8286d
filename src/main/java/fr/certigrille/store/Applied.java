package fr.certigrille.store;

import fr.certigrille.finding.Place;
import java.util.List;

/**
 * What taking a workbook's statements over did.
 *
 * @param changed rows whose evaluation is new or has a new revision
 * @param unchanged rows that state what was known
 * @param contested rows that were set aside since another workbook states the candidate, by position
 * @param kept rows that were set aside, those contested too, whose candidate keeps an earlier evaluation, by position
 * @param gone candidates that the workbook had and no longer has, by number; their evaluations stay
 */
public record Applied(long changed, long unchanged, List<Contested> contested, List<StagedRow> kept, List<Gone> gone) {

    public Applied {
        contested = List.copyOf(contested);
        kept = List.copyOf(kept);
        gone = List.copyOf(gone);
    }

    /**
     * A row of the workbook.
     *
     * @param position counts the rows of the workbook, from 1
     * @param candidateNumber whom it is about
     * @param sheet its sheet
     * @param row its row in the sheet, from 1
     */
    public record StagedRow(int position, String candidateNumber, String sheet, int row) {}

    /** A row whose candidate is stated in another workbook, too. */
    public record Contested(StagedRow row, Place other) {}

    /** A candidate who disappeared, and the sheet and row where he or she was last stated. */
    public record Gone(String candidateNumber, String sheet, int row) {}
}
