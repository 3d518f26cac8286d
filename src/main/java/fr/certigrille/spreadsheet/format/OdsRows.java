package fr.certigrille.spreadsheet.format;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of an OpenDocument sheet that hold something, from top to bottom; repeated ones as often as they count. */
final class OdsRows extends PulledRows {

    private final XMLStreamReader xml;
    private final String sheet;
    private boolean inSheet;
    private int number;
    private int repeats;
    private @Nullable SheetRow repeated;

    OdsRows(InputStream in, String sheet) throws XMLStreamException {
        this.xml = Xml.reader(in);
        this.sheet = sheet;
    }

    @Override
    Optional<SheetRow> read() throws XMLStreamException {
        if (repeats > 0 && repeated != null) {
            repeats--;
            number++;
            return Optional.of(moved(repeated, number));
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                Optional<SheetRow> row = start();
                if (row.isPresent()) {
                    return row;
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && inSheet
                    && xml.getLocalName().equals("table")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<SheetRow> start() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "table" -> {
                if (sheet.equals(Xml.attribute(xml, "name"))) {
                    inSheet = true;
                } else {
                    Xml.skip(xml);
                }
            }
            case "shapes", "dde-links", "tracked-changes", "styles", "automatic-styles" -> Xml.skip(xml);
            case "table-row" -> {
                if (inSheet) {
                    return readRow();
                }
                Xml.skip(xml);
            }
            default -> {
                // A group of rows or columns: what is in it comes next.
            }
        }
        return Optional.empty();
    }

    private Optional<SheetRow> readRow() throws XMLStreamException {
        int times = OdsWorkbook.repeated(xml, "number-rows-repeated");
        boolean hidden = !OdsWorkbook.isVisible(xml);
        Map<Integer, SheetCell> cells = new TreeMap<>();
        int column = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                column = readCell(column, cells);
            }
        }
        if (cells.isEmpty()) {
            number += times;
            return Optional.empty();
        }
        number++;
        repeats = times - 1;
        repeated = new SheetRow(number, hidden, cells);
        return Optional.of(repeated);
    }

    /** Reads a cell as often as it is repeated and answers the column after it. */
    private int readCell(int column, Map<Integer, SheetCell> cells) throws XMLStreamException {
        int times = OdsWorkbook.repeated(xml, "number-columns-repeated");
        // What a merged cell covers is not shown, so it does not count.
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        SheetCell cell =
                new OdsCell(xml).read(CellAddress.of(number + 1, Math.min(column, CellAddress.MAX_COLUMNS - 1)));
        if (!(cell instanceof SheetCell.Blank) && !covered) {
            if (column + times > CellAddress.MAX_COLUMNS) {
                throw new XMLStreamException("no such column");
            }
            for (int i = column; i < column + times; i++) {
                cells.put(i, cell.at(CellAddress.of(number + 1, i)));
            }
        }
        return column + times;
    }

    private static SheetRow moved(SheetRow row, int number) {
        Map<Integer, SheetCell> cells = new TreeMap<>();
        row.cells().forEach((column, cell) -> cells.put(column, cell.at(CellAddress.of(number, column))));
        return new SheetRow(number, row.hidden(), cells);
    }
}
