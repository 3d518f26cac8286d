package fr.certigrille.spreadsheet.format;

import org.apache.poi.ss.util.CellReference;

/** Addresses of cells, such as {@code G14}. */
final class CellAddress {

    static final int MAX_COLUMNS = 16_384;
    static final int MAX_ROWS = 1_048_576;

    private static final String[] COLUMNS = columns();

    private CellAddress() {}

    private static String[] columns() {
        String[] columns = new String[256];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = CellReference.convertNumToColString(i);
        }
        return columns;
    }

    /**
     * The address.
     *
     * @param row from 1
     * @param column from 0
     */
    static String of(int row, int column) {
        return (column < COLUMNS.length ? COLUMNS[column] : CellReference.convertNumToColString(column)) + row;
    }

    /** The index, from 0, of an address's column. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
            if (column > MAX_COLUMNS) {
                break;
            }
        }
        if (column < 1 || column > MAX_COLUMNS) {
            throw new IllegalArgumentException("no such column");
        }
        return column - 1;
    }
}
