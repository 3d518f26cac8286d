package fr.certigrille.spreadsheet;

import fr.certigrille.spreadsheet.format.SheetCell;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level stated for a competence or one of its indicators.
 *
 * @param cell the cell that states it
 * @param level code of the level
 * @param observedOn when it was observed; null where that is not said
 */
record LevelStatement(
        SheetCell cell, String level, @Nullable LocalDate observedOn) {

    /** Whether it takes the place of an older observation. */
    boolean isNewerThan(LevelStatement other) {
        return observedOn != null && other.observedOn != null && observedOn.isAfter(other.observedOn);
    }

    /** The cell with the code of the level. */
    SheetCell coded() {
        return new SheetCell.Text(cell.address(), level);
    }
}
