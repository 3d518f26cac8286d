package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show numbers as dates. */
final class XlsxStyles {

    private final BitSet dates = new BitSet();
    private final Map<Integer, String> formats = new HashMap<>();

    private XlsxStyles() {}

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(InputStream in) throws XMLStreamException, IOException {
        XlsxStyles styles = new XlsxStyles();
        try (in) {
            XMLStreamReader xml = Xml.reader(in);
            boolean inCells = false;
            int index = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("numFmt")) {
                        styles.addFormat(Xml.attribute(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
                    } else if (name.equals("cellXfs")) {
                        inCells = true;
                    } else if (name.equals("xf") && inCells) {
                        styles.addStyle(index++, Xml.attribute(xml, "numFmtId"));
                    }
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    inCells = false;
                }
            }
        }
        return styles;
    }

    private void addFormat(@Nullable String id, @Nullable String code) {
        if (id != null && code != null) {
            formats.put(Integer.valueOf(id), code);
        }
    }

    private void addStyle(int index, @Nullable String formatId) {
        int id = formatId == null ? 0 : Integer.parseInt(formatId);
        String code = formats.getOrDefault(id, BuiltinFormats.getBuiltinFormat(id));
        dates.set(index, code != null && DateUtil.isADateFormat(id, code));
    }

    boolean isDate(@Nullable String style) {
        return style != null && dates.get(Integer.parseInt(style));
    }
}
