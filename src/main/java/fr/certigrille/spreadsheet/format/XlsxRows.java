package fr.certigrille.spreadsheet.format;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The rows of an Office Open XML sheet that hold something, from top to bottom. */
final class XlsxRows extends PulledRows {

    /** Columns beyond this one are not named to people. */
    static final int NAMED_COLUMNS = 256;

    private final XMLStreamReader xml;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final @Nullable Set<Integer> columns;
    private final StringBuilder text = new StringBuilder();
    private int number;

    /**
     * Begins at the top.
     *
     * @param columns indexes of the only columns that are needed; null for all
     */
    XlsxRows(InputStream in, XlsxStrings strings, XlsxStyles styles, boolean from1904, @Nullable Set<Integer> columns)
            throws XMLStreamException {
        this.xml = Xml.reader(in);
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.columns = columns;
    }

    @Override
    Optional<SheetRow> read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                SheetRow row = readRow();
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    private SheetRow readRow() throws XMLStreamException {
        String stated = Xml.attribute(xml, "r");
        number = stated == null ? number + 1 : Integer.parseInt(stated);
        if (number < 1 || number > CellAddress.MAX_ROWS) {
            throw new XMLStreamException("no such row");
        }
        boolean hidden = XlsxWorkbook.isTrue(Xml.attribute(xml, "hidden"));
        Map<Integer, SheetCell> cells = new TreeMap<>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
                return new SheetRow(number, hidden, cells);
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    String address = Xml.attribute(xml, "r");
                    column = address == null ? column + 1 : CellAddress.column(address);
                    readCell(column, cells);
                } else {
                    Xml.skip(xml);
                }
            }
        }
    }

    private void readCell(int column, Map<Integer, SheetCell> cells) throws XMLStreamException {
        if (columns != null && !columns.contains(column)) {
            Xml.skip(xml);
            return;
        }
        SheetCell cell = content(CellAddress.of(number, column));
        if (!(cell instanceof SheetCell.Blank)) {
            cells.put(column, cell);
        }
    }

    private SheetCell content(String address) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        boolean formula = false;
        String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = elementText();
                    case "is" -> value = XlsxStrings.richText(xml);
                    case "f" -> {
                        formula = true;
                        Xml.skip(xml);
                    }
                    default -> Xml.skip(xml);
                }
            }
        }
        if (value == null) {
            // A formula that was never calculated has no value to read: empty would be a guess.
            return formula ? new SheetCell.Failed(address, "#?") : new SheetCell.Blank(address);
        }
        return cell(address, type == null ? "n" : type, style, value);
    }

    private String elementText() throws XMLStreamException {
        text.setLength(0);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return text.toString();
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                Xml.skip(xml);
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                Xml.append(xml, text);
            }
        }
    }

    private SheetCell cell(String address, String type, @Nullable String style, String value) {
        return switch (type) {
            case "s" -> shared(address, value);
            case "str" -> SheetCell.text(address, XlsxText.unescaped(value));
            case "inlineStr" -> SheetCell.text(address, value);
            case "b" -> new SheetCell.Text(address, "1".equals(value.strip()) ? "oui" : "non");
            case "e" -> new SheetCell.Failed(address, value);
            case "d" -> new SheetCell.Date(address, LocalDate.parse(value.substring(0, 10)));
            default -> number(address, style, value.strip());
        };
    }

    private SheetCell shared(String address, String index) {
        String shared = strings.get(Integer.parseInt(index.strip()));
        return shared.isEmpty() ? new SheetCell.Blank(address) : new SheetCell.Text(address, shared);
    }

    private SheetCell number(String address, @Nullable String style, String value) {
        if (value.isEmpty()) {
            return new SheetCell.Blank(address);
        }
        double number = Double.parseDouble(value);
        if (styles.isDate(style) && DateUtil.isValidExcelDate(number)) {
            return new SheetCell.Date(
                    address, DateUtil.getLocalDateTime(number, from1904).toLocalDate());
        }
        return SheetCell.number(address, number);
    }
}
