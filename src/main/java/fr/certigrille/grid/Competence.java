package fr.certigrille.grid;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competence of the block.
 *
 * @param code stable code, {@code C1} to {@code C6}
 * @param title official wording
 * @param block code of its block; null where the grid has no blocks
 * @param weight how much it counts where marks are computed; 1 where not given
 * @param skills its skills
 * @param indicators its performance indicators, the evaluation criteria of the block
 */
public record Competence(
        String code,
        String title,
        @Nullable String block,
        BigDecimal weight,
        List<String> skills,
        List<Indicator> indicators) {

    public Competence(
            String code,
            String title,
            @Nullable String block,
            @Nullable BigDecimal weight,
            @Nullable List<String> skills,
            @Nullable List<Indicator> indicators) {
        this.code = code;
        this.title = title;
        this.block = block;
        this.weight = weight == null ? BigDecimal.ONE : weight;
        this.skills = skills == null ? List.of() : List.copyOf(skills);
        this.indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /**
     * The code of an indicator, such as {@code C1.3}: its place on the form.
     *
     * @param index from 0
     */
    public String indicatorCode(int index) {
        return code + "." + (index + 1);
    }
}
