package fr.certigrille.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's COPY: a line each, tabs between values, {@code \N} for null. */
final class CopyText {

    private CopyText() {}

    static String of(List<@Nullable Object[]> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * 512);
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                lines.append(i == 0 ? "" : "\t");
                append(lines, row[i]);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private static void append(StringBuilder lines, @Nullable Object value) {
        if (value instanceof String text) {
            escape(lines, text);
        } else {
            lines.append(value == null ? "\\N" : value);
        }
    }

    private static void escape(StringBuilder lines, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }
}
