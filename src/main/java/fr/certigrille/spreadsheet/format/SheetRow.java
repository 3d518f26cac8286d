package fr.certigrille.spreadsheet.format;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1
 * @param hidden whether the sheet hides it
 * @param cells its cells that are not blank, by column index from 0
 */
public record SheetRow(int number, boolean hidden, Map<Integer, SheetCell> cells) {

    public static SheetRow of(Row row) {
        Map<Integer, SheetCell> cells = new TreeMap<>();
        for (Cell cell : row) {
            SheetCell content = SheetCell.of(cell);
            if (!(content instanceof SheetCell.Blank)) {
                cells.put(cell.getColumnIndex(), content);
            }
        }
        return new SheetRow(row.getRowNum() + 1, row.getZeroHeight(), cells);
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }

    /** How much there is in the row: about the characters of its texts, and ten for each cell. */
    long weight() {
        long weight = 10L * cells.size();
        for (SheetCell cell : cells.values()) {
            if (cell instanceof SheetCell.Text text) {
                weight += text.shown().length();
            }
        }
        return weight;
    }

    /** The cell in a column; a blank one where there is none. */
    public SheetCell cell(int column) {
        SheetCell cell = cells.get(column);
        return cell == null ? new SheetCell.Blank(address(column)) : cell;
    }

    /** The address of the cell in a column. */
    public String address(int column) {
        return CellAddress.of(number, column);
    }
}
