package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument spreadsheet, a row at a time: its one content part is read anew for each sheet. */
final class OdsWorkbook implements OpenWorkbook {

    private static final String CONTENT = "content.xml";

    private final Parts parts;
    private final List<SheetInfo> sheets = new ArrayList<>();

    OdsWorkbook(Parts parts) throws IOException, XMLStreamException {
        this.parts = parts;
        readSheets();
    }

    private void readSheets() throws IOException, XMLStreamException {
        Set<String> hiddenStyles = new HashSet<>();
        try (InputStream in = parts.open(CONTENT)) {
            XMLStreamReader xml = Xml.reader(in);
            String style = "";
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = String.valueOf(Xml.attribute(xml, "name"));
                    case "table-properties" -> {
                        if ("false".equals(Xml.attribute(xml, "display"))) {
                            hiddenStyles.add(style);
                        }
                    }
                    case "table" -> readSheet(xml, hiddenStyles);
                    case "dde-links", "tracked-changes" -> Xml.skip(xml);
                    default -> {
                        // Nothing that a sheet's name or columns depend on.
                    }
                }
            }
        }
    }

    private void readSheet(XMLStreamReader xml, Set<String> hiddenStyles) throws XMLStreamException {
        String name = String.valueOf(Xml.attribute(xml, "name"));
        boolean hidden = hiddenStyles.contains(String.valueOf(Xml.attribute(xml, "style-name")));
        Set<Integer> columns = new HashSet<>();
        int column = 0;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("table-column")) {
                    column = readColumn(xml, column, columns);
                }
                if (xml.getLocalName().equals("table-row")) {
                    Xml.skip(xml);
                } else {
                    depth++;
                }
            }
        }
        sheets.add(new SheetInfo(name, hidden, columns));
    }

    private static int readColumn(XMLStreamReader xml, int first, Set<Integer> columns) {
        int next = first + repeated(xml, "number-columns-repeated");
        if (!isVisible(xml)) {
            for (int column = first; column < Math.min(next, XlsxRows.NAMED_COLUMNS); column++) {
                columns.add(column);
            }
        }
        return next;
    }

    static boolean isVisible(XMLStreamReader xml) {
        String visibility = Xml.attribute(xml, "visibility");
        return visibility == null || visibility.equals("visible");
    }

    /** How often the element counts. */
    static int repeated(XMLStreamReader xml, String attribute) {
        String times = Xml.attribute(xml, attribute);
        return times == null ? 1 : Math.max(1, Math.min(CellAddress.MAX_ROWS, Integer.parseInt(times)));
    }

    @Override
    public FileFormat format() {
        return FileFormat.ODS;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> Unchecked.get(() -> new OdsRows(parts.openUntilClosed(CONTENT), sheet));
    }

    @Override
    public void close() {
        Unchecked.get(() -> {
            parts.close();
            return Boolean.TRUE;
        });
    }
}
