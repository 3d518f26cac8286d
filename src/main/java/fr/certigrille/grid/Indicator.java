package fr.certigrille.grid;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A performance indicator; a criterion where it gets a level itself.
 *
 * @param text official wording
 * @param points its sub-points, most often none
 * @param weight how much it counts within its competence; 1 where not given
 */
public record Indicator(String text, List<String> points, BigDecimal weight) {

    public Indicator(String text, @Nullable List<String> points, @Nullable BigDecimal weight) {
        this.text = text;
        this.points = points == null ? List.of() : List.copyOf(points);
        this.weight = weight == null ? BigDecimal.ONE : weight;
    }
}
