package fr.certigrille.grid;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A period in which everything is assessed anew, such as a semester.
 *
 * @param code stable code, such as {@code S1}
 * @param title what the form prints
 * @param weight its weight where periods are averaged; 1 where not given
 */
public record Period(String code, String title, BigDecimal weight) {

    public Period(String code, String title, @Nullable BigDecimal weight) {
        this.code = code;
        this.title = title;
        this.weight = weight == null ? BigDecimal.ONE : weight;
    }
}
