package fr.certigrille.grid;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level of mastery.
 *
 * @param code what workbooks say, such as {@code NE}, {@code NM}, {@code MP}, {@code BM} or {@code EM}
 * @param label official wording, in the form's own spelling
 * @param evaluated false for a level that says that nothing could be evaluated
 * @param value what it counts where marks are computed, 0 or more; null where it counts nothing
 * @param descriptors the column of the table of descriptors, from top to bottom; a single one spans all rows
 */
public record Level(
        String code,
        String label,
        boolean evaluated,
        @Nullable BigDecimal value,
        List<String> descriptors) {

    /** A level of a grid file, which may leave out what has a default. */
    @JsonCreator
    static Level of(
            String code,
            String label,
            @Nullable Boolean evaluated,
            @Nullable BigDecimal value,
            @Nullable List<String> descriptors) {
        return new Level(
                code, label, evaluated == null || evaluated, value, descriptors == null ? List.of() : descriptors);
    }

    public Level {
        descriptors = List.copyOf(descriptors);
    }

    BigDecimal points() {
        return value == null ? BigDecimal.ZERO : value;
    }
}
