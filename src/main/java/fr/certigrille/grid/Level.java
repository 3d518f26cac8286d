package fr.certigrille.grid;

import java.util.List;

/**
 * A level of mastery.
 *
 * @param code what workbooks say: {@code NE}, {@code NM}, {@code MP}, {@code BM} or {@code EM}
 * @param label official wording, in the form's own spelling
 * @param evaluated false for the level that says that nothing could be evaluated
 * @param descriptors the column of the table of descriptors, from top to bottom; a single one spans all rows
 */
public record Level(String code, String label, boolean evaluated, List<String> descriptors) {

    public Level {
        descriptors = List.copyOf(descriptors);
    }
}
