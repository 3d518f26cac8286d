package fr.certigrille.spreadsheet.format;

import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one cell of an OpenDocument sheet, which the reader stands on, to its end. */
final class OdsCell {

    private static final Pattern ERROR = Pattern.compile("#[A-Z/0!?]+[!?]?|(?:Err|Erreur)\\s?:\\s?\\d{3}");

    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    private boolean paragraphs;

    OdsCell(XMLStreamReader xml) {
        this.xml = xml;
    }

    SheetCell read(String address) throws XMLStreamException {
        String type = valueType();
        boolean formula = Xml.attribute(xml, "formula") != null;
        String number = Xml.attribute(xml, "value");
        String date = Xml.attribute(xml, "date-value");
        String flag = Xml.attribute(xml, "boolean-value");
        String string = Xml.attribute(xml, "string-value");
        readText();
        if (date != null) {
            return new SheetCell.Date(address, LocalDate.parse(date.substring(0, 10)));
        }
        if (flag != null) {
            return new SheetCell.Text(address, flag.equals("true") ? "oui" : "non");
        }
        if ("error".equals(type) || (formula && ERROR.matcher(text).matches())) {
            return new SheetCell.Failed(address, text.isEmpty() ? "#?" : text.toString());
        }
        if (number != null && !"time".equals(type)) {
            return SheetCell.number(address, Double.parseDouble(number));
        }
        if (formula && type.isEmpty()) {
            // A formula that was never calculated has no value to read: empty would be a guess.
            return new SheetCell.Failed(address, "#?");
        }
        return SheetCell.text(address, string != null && !paragraphs ? string : text.toString());
    }

    /** LibreOffice's own attribute of the same name knows errors, which the standard's does not. */
    private String valueType() {
        @Nullable String found = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")) {
                String value = xml.getAttributeValue(i);
                found = "error".equals(found) ? found : value;
            }
        }
        return found == null ? "" : found;
    }

    private void readText() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("p") || xml.getLocalName().equals("h")) {
                    if (paragraphs) {
                        add("\n");
                    }
                    paragraphs = true;
                    readParagraph();
                } else {
                    // A comment, a drawing: not the cell's text.
                    Xml.skip(xml);
                }
            }
        }
    }

    private void readParagraph() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                Xml.append(xml, text);
            } else if (event == XMLStreamReader.START_ELEMENT) {
                depth += inline();
            }
        }
    }

    /** Takes an element within a paragraph; answers 1 if its own text comes next. */
    private int inline() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "s" -> add(" ".repeat(Math.min(OdsWorkbook.repeated(xml, "c"), Xml.MAX_TEXT)));
            case "tab" -> add("\t");
            case "line-break" -> add("\n");
            case "annotation", "note" -> {
                Xml.skip(xml);
                return 0;
            }
            default -> {
                // A span or a link: its text counts.
            }
        }
        return 1;
    }

    private void add(String more) throws XMLStreamException {
        if (text.length() + more.length() > Xml.MAX_TEXT) {
            throw new XMLStreamException("text of a cell too long");
        }
        text.append(more);
    }
}
