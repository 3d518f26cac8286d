package fr.certigrille.rendering.composition;

import org.xml.sax.Attributes;

/** Writes SAX events as XML text that parses to the same events. */
final class XmlWriter {

    private final StringBuilder out = new StringBuilder();

    StringBuilder out() {
        return out;
    }

    int length() {
        return out.length();
    }

    void open(String name, CharSequence namespaces, Attributes attributes) {
        start(name, namespaces);
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getQName(i), attributes.getValue(i));
        }
        out.append('>');
    }

    void start(String name, CharSequence namespaces) {
        out.append('<').append(name).append(namespaces);
    }

    void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    void close(String name) {
        out.append("</").append(name).append('>');
    }

    void text(String text) {
        escape(text);
    }

    void mark(char mark) {
        out.append(mark);
    }

    /** Takes the text out and starts anew. */
    String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n', '\r', '\t' -> out.append("&#").append((int) c).append(';');
            default -> out.append(c);
        }
    }
}
