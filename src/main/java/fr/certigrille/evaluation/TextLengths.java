package fr.certigrille.evaluation;

import fr.certigrille.finding.Code;
import fr.certigrille.grid.Grid;
import java.util.List;

/** Checks that no text of an evaluation is too long to be kept. */
final class TextLengths {

    private final Grid grid;
    private final List<Violation> violations;

    TextLengths(Grid grid, List<Violation> violations) {
        this.grid = grid;
        this.violations = violations;
    }

    /** Adds a violation for each text that is too long. */
    void check(Evaluation evaluation) {
        Candidate candidate = evaluation.candidate();
        check(Field.NUMBER, candidate.number(), TextLimit.NUMBER);
        check(Field.LAST_NAME, candidate.lastName(), TextLimit.LAST_NAME);
        check(Field.FIRST_NAME, candidate.firstName(), TextLimit.FIRST_NAME);
        check(Field.COMMISSION, evaluation.commission().number(), TextLimit.COMMISSION);
        check(Field.MEMBER_1, evaluation.commission().member1(), TextLimit.MEMBER);
        check(Field.MEMBER_2, evaluation.commission().member2(), TextLimit.MEMBER);
        for (int i = 0; i < evaluation.observations().size(); i++) {
            Field field = Field.observation(grid.parts().get(i).code());
            check(field, evaluation.observations().get(i), TextLimit.COMMENT);
        }
        check(Field.APPRECIATION, evaluation.appreciation(), TextLimit.COMMENT);
    }

    private void check(Field field, String text, TextLimit limit) {
        if (limit.isExceededBy(text)) {
            violations.add(Violation.of(
                    Code.VALUE_TOO_LONG, field, String.valueOf(text.length()), String.valueOf(limit.most())));
        }
    }
}
