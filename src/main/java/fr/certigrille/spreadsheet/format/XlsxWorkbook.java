package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An Office Open XML workbook, a row at a time. Only its texts and styles are held in memory. Macros, external links and
 * formulas are never looked at: a formula counts as the value that the workbook keeps for it.
 */
final class XlsxWorkbook implements OpenWorkbook {

    private static final String FOLDER = "xl/";

    private final Parts parts;
    private final FileFormat format;
    private final Map<String, String> partBySheet = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final XlsxStyles styles;
    private @Nullable XlsxStrings strings;
    private boolean from1904;

    XlsxWorkbook(Parts parts, FileFormat format) throws IOException, XMLStreamException {
        this.parts = parts;
        this.format = format;
        readSheets();
        this.styles = parts.has("xl/styles.xml") ? XlsxStyles.read(parts.open("xl/styles.xml")) : XlsxStyles.none();
    }

    private void readSheets() throws IOException, XMLStreamException {
        Map<String, String> targets = relations();
        try (InputStream in = parts.open("xl/workbook.xml")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("sheet")) {
                        addSheet(xml, targets);
                    } else if (xml.getLocalName().equals("workbookPr")) {
                        from1904 = isTrue(Xml.attribute(xml, "date1904"));
                    }
                }
            }
        }
    }

    private void addSheet(XMLStreamReader xml, Map<String, String> targets) {
        String target = targets.get(attribute(xml, "id", "http://"));
        // Sheets that hold a chart or old macros have no cells.
        if (target != null && target.contains("worksheets/")) {
            String name = XlsxText.unescaped(Objects.requireNonNull(Xml.attribute(xml, "name")));
            partBySheet.put(name, target);
            String state = Xml.attribute(xml, "state");
            if (state != null && !state.equals("visible")) {
                hidden.add(name);
            }
        }
    }

    /** The attribute {@code r:id}: one of the name {@code id} that has a namespace. */
    private static @Nullable String attribute(XMLStreamReader xml, String name, String namespace) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String of = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && of != null && of.startsWith(namespace)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private Map<String, String> relations() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = parts.open("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(Xml.attribute(xml, "Target"));
                    targets.put(
                            Xml.attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : FOLDER + target);
                }
            }
        }
        return targets;
    }

    @Override
    public FileFormat format() {
        return format;
    }

    @Override
    public List<SheetInfo> sheets() {
        return Unchecked.get(() -> {
            List<SheetInfo> sheets = new ArrayList<>();
            for (Map.Entry<String, String> sheet : partBySheet.entrySet()) {
                Set<Integer> columns = hiddenColumns(sheet.getValue());
                sheets.add(new SheetInfo(sheet.getKey(), hidden.contains(sheet.getKey()), columns));
            }
            return sheets;
        });
    }

    /** The columns stand before the rows, so little is read of each sheet. */
    private Set<Integer> hiddenColumns(String part) throws IOException, XMLStreamException {
        Set<Integer> columns = new HashSet<>();
        try (InputStream in = parts.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("sheetData")) {
                    break;
                }
                if (xml.getLocalName().equals("col") && isTrue(Xml.attribute(xml, "hidden"))) {
                    addColumns(xml, columns);
                }
            }
        }
        return columns;
    }

    private static void addColumns(XMLStreamReader xml, Set<Integer> columns) {
        int first = Integer.parseInt(String.valueOf(Xml.attribute(xml, "min")));
        int last = Integer.parseInt(String.valueOf(Xml.attribute(xml, "max")));
        // All columns to the right of a table are often hidden at once; nobody misses those.
        for (int column = first; column <= Math.min(last, XlsxRows.NAMED_COLUMNS); column++) {
            columns.add(column - 1);
        }
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    @Override
    public Iterable<SheetRow> rows(String sheet) {
        return () -> rowsOf(sheet, null);
    }

    @Override
    public Iterable<SheetRow> rows(String sheet, Set<Integer> columns) {
        return () -> rowsOf(sheet, columns);
    }

    private XlsxRows rowsOf(String sheet, @Nullable Set<Integer> columns) {
        return Unchecked.get(() -> {
            if (strings == null) {
                strings = parts.has("xl/sharedStrings.xml")
                        ? XlsxStrings.read(parts.open("xl/sharedStrings.xml"))
                        : XlsxStrings.none();
            }
            InputStream in = parts.openUntilClosed(Objects.requireNonNull(partBySheet.get(sheet)));
            return new XlsxRows(in, strings, styles, from1904, columns);
        });
    }

    @Override
    public void close() {
        Unchecked.get(() -> {
            parts.close();
            return Boolean.TRUE;
        });
    }
}
