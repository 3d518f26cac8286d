package fr.certigrille.spreadsheet;

import fr.certigrille.spreadsheet.format.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a school says of its own spreadsheets, where they are not understood by themselves.
 *
 * @param layout the layout of all sheets; null when it is to be found
 * @param sheets names of the only sheets to read; empty for all
 * @param headers more headers and labels by key of field, such as {@code lastName} or {@code level.C1}
 * @param levels more words for levels, such as {@code "4"}, by code of level
 * @param classValues values of the class, for files that do not say them
 */
public record Mapping(
        @Nullable Layout layout,
        List<String> sheets,
        Map<String, List<String>> headers,
        Map<String, List<String>> levels,
        Map<ClassLabel, String> classValues) {

    /** Nothing said: all is found by itself. */
    public static final Mapping NONE = new Mapping(null, List.of(), Map.of(), Map.of(), Map.of());

    public Mapping {
        sheets = List.copyOf(sheets);
        headers = Map.copyOf(headers);
        levels = Map.copyOf(levels);
        classValues = Map.copyOf(classValues);
    }

    boolean admits(String sheet) {
        return sheets.isEmpty() || sheets.stream().anyMatch(name -> Wording.same(name, sheet));
    }
}
