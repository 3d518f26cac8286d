package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import java.util.List;
import java.util.Map;

/**
 * A class as the school's own list gives it, to prepare a template with.
 *
 * @param classValues what the list says of the class
 * @param candidates for each candidate what the list knows, as text
 */
public record ClassList(Map<ClassLabel, String> classValues, List<Map<Field, String>> candidates) {

    /** A class of which nothing is known yet. */
    public static final ClassList EMPTY = new ClassList(Map.of(), List.of());

    public ClassList {
        classValues = Map.copyOf(classValues);
        candidates = List.copyOf(candidates);
    }
}
