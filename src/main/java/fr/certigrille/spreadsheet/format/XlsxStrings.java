package fr.certigrille.spreadsheet.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook's cells share. */
final class XlsxStrings {

    /** The share of the heap that they may take: the rest is for what else goes on. */
    private static final int SHARE = 3;

    private static final int BYTES_PER_STRING = 64;

    private final List<String> strings = new ArrayList<>();
    private long room = Runtime.getRuntime().maxMemory() / SHARE;

    private XlsxStrings() {}

    static XlsxStrings none() {
        return new XlsxStrings();
    }

    static XlsxStrings read(InputStream in) throws XMLStreamException, IOException {
        XlsxStrings strings = new XlsxStrings();
        try (in) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    strings.add(SheetCell.bare(richText(xml)));
                }
            }
        }
        return strings;
    }

    private void add(String text) {
        room -= BYTES_PER_STRING + 2L * text.length();
        if (room < 0) {
            throw new TooLargeException();
        }
        strings.add(text);
    }

    /** The text of the element that the reader stands on, without its phonetic guide. */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        boolean inText = false;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    Xml.skip(xml);
                    continue;
                }
                depth++;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
                inText = false;
            } else if (inText && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                Xml.append(xml, text);
            }
        }
        return XlsxText.unescaped(text.toString());
    }

    /** The text at an index, bare. */
    String get(int index) {
        return strings.get(index);
    }
}
