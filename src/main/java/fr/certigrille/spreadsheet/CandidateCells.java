package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells that state one candidate's evaluation, whatever the layout.
 *
 * @param row the row that stands for the candidate, from 1
 * @param cells the cell of each field that the layout has a place for, blank ones too
 */
record CandidateCells(int row, Map<Field, SheetCell> cells) {

    private static final SheetCell NOWHERE = new SheetCell.Blank("");

    /** The cell that states the field; a blank one without address where there is no place for it. */
    SheetCell cell(Field field) {
        return cells.getOrDefault(field, NOWHERE);
    }

    /** The cell to blame for a field: the candidate's number where there is no place for the field. */
    String address(Field field) {
        String address = cell(field).address();
        return address.isEmpty() ? cell(Field.NUMBER).address() : address;
    }

    /** The address of each field's cell. */
    Map<Field, String> addresses() {
        Map<Field, String> addresses = new HashMap<>();
        cells.forEach((field, cell) -> addresses.put(field, cell.address()));
        return addresses;
    }
}
