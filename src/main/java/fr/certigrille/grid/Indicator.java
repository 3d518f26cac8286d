package fr.certigrille.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A performance indicator.
 *
 * @param text official wording
 * @param points its sub-points, most often none
 */
public record Indicator(String text, List<String> points) {

    public Indicator(String text, @Nullable List<String> points) {
        this.text = text;
        this.points = points == null ? List.of() : List.copyOf(points);
    }
}
