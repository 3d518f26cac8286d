package fr.certigrille.evaluation;

import java.math.BigDecimal;

/** What the commission states for the mark. */
public sealed interface Outcome {

    /**
     * A proposed mark.
     *
     * @param mark in points, before penalties
     */
    record Graded(BigDecimal mark) implements Outcome {
        public Graded {
            mark = Marks.normal(mark);
        }
    }

    /** Why there is no mark. */
    enum Ungraded implements Outcome {
        /** The candidate did not come ({@code ABS}). */
        ABSENT,
        /** The candidate is exempted from the épreuve ({@code DISP}). */
        EXEMPT
    }
}
