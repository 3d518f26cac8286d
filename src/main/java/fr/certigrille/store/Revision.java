package fr.certigrille.store;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.SchoolClass;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision of an evaluation: what was stated, and by whom.
 *
 * @param number from 1
 * @param schoolClass the class it was stated for
 * @param evaluation what was stated
 * @param reading where it comes from; null when it is older than the record of readings
 * @param sheet the sheet; null with the reading
 * @param cells the address of each value by key of its field; empty with no reading
 */
public record Revision(
        int number,
        SchoolClass schoolClass,
        Evaluation evaluation,
        @Nullable Reading reading,
        @Nullable String sheet,
        Map<String, String> cells) {

    public Revision {
        cells = Map.copyOf(cells);
    }
}
