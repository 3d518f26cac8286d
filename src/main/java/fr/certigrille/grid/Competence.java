package fr.certigrille.grid;

import java.util.List;

/**
 * A competence of the block.
 *
 * @param code stable code, {@code C1} to {@code C6}
 * @param title official wording
 * @param skills its skills
 * @param indicators its performance indicators, the evaluation criteria of the block
 */
public record Competence(String code, String title, List<String> skills, List<Indicator> indicators) {

    public Competence {
        skills = List.copyOf(skills);
        indicators = List.copyOf(indicators);
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
