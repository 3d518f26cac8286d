package fr.certigrille.evaluation;

import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.AbsenceRule;
import fr.certigrille.grid.Bonus;
import fr.certigrille.grid.CommentRule;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.MarkRule;
import fr.certigrille.grid.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the rules of a grid to evaluations made with it. */
public final class Evaluator {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Grid grid;

    public Evaluator(Grid grid) {
        this.grid = grid;
    }

    /** Every rule that the evaluation breaks, in the order of the form. */
    public List<Violation> check(Evaluation evaluation) {
        List<Violation> violations = new ArrayList<>();
        new TextLengths(grid, violations).check(evaluation);
        checkDate(evaluation, violations);
        checkMembers(evaluation.commission(), violations);
        if (evaluation.outcome() instanceof Graded graded) {
            checkMark(graded.mark(), violations);
            checkLevels(evaluation, violations);
            grid.comments().forEach(rule -> checkComment(rule, evaluation, violations));
            checkComputed(evaluation, graded, violations);
        } else if (!grid.absences().containsKey(evaluation.outcome().toString())) {
            violations.add(Violation.of(
                    Code.ABSENCE_NOT_ADMITTED, Field.MARK, evaluation.outcome().toString()));
        }
        return violations;
    }

    /** The marks and the coverage. The evaluation must break no rule. */
    public Result evaluate(Evaluation evaluation) {
        BigDecimal penalties = penalties(evaluation);
        BigDecimal computed = evaluation.outcome() instanceof Graded
                ? grid.computedMark(evaluation.levels()).orElse(null)
                : null;
        return new Result(penalties, computed, finalMark(evaluation, penalties), notEvaluated(evaluation));
    }

    private BigDecimal penalties(Evaluation evaluation) {
        return grid.penalties().stream()
                .filter(penalty -> evaluation.penalties().contains(penalty.code()))
                .map(Penalty::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable BigDecimal finalMark(Evaluation evaluation, BigDecimal penalties) {
        if (evaluation.outcome() instanceof Graded graded) {
            BigDecimal bonuses = grid.bonuses().stream()
                    .filter(bonus -> evaluation.penalties().contains(bonus.code()))
                    .map(Bonus::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal mark = graded.mark().add(bonuses).subtract(penalties);
            return mark.max(BigDecimal.ZERO).min(grid.mark().max());
        }
        return grid.absences().get(evaluation.outcome().toString()) == AbsenceRule.ZERO ? BigDecimal.ZERO : null;
    }

    /** A school year is taken to begin in September; a replacement session may follow the summer. */
    private void checkDate(Evaluation evaluation, List<Violation> violations) {
        LocalDate date = evaluation.date();
        LocalDate first = LocalDate.of(grid.session() - 1, Month.SEPTEMBER, 1);
        LocalDate last = LocalDate.of(grid.session(), Month.DECEMBER, 31);
        if (date != null && (date.isBefore(first) || date.isAfter(last))) {
            violations.add(Violation.of(
                    Code.DATE_FAR_FROM_SESSION, Field.DATE, date.format(DAY), String.valueOf(grid.session())));
        }
    }

    /** A commission has two members (arrêté of 29 April 2019). */
    private static void checkMembers(Commission commission, List<Violation> violations) {
        if (!commission.member1().isEmpty() && commission.member1().equalsIgnoreCase(commission.member2())) {
            violations.add(Violation.of(Code.MEMBERS_ALIKE, Field.MEMBER_2, commission.member2()));
        }
    }

    private void checkMark(BigDecimal mark, List<Violation> violations) {
        if (!grid.mark().contains(mark)) {
            violations.add(Violation.of(
                    Code.MARK_OUT_OF_RANGE,
                    Field.MARK,
                    Marks.text(mark),
                    Marks.text(grid.mark().max())));
        } else if (!grid.mark().isOnStep(mark)) {
            violations.add(Violation.of(
                    Code.MARK_OFF_STEP,
                    Field.MARK,
                    Marks.text(mark),
                    Marks.text(grid.mark().step())));
        }
    }

    private void checkLevels(Evaluation evaluation, List<Violation> violations) {
        grid.assessedCodes().stream()
                .filter(code -> !evaluation.levels().containsKey(code))
                .map(code -> Violation.of(Code.LEVEL_MISSING, Field.level(code), code))
                .forEach(violations::add);
    }

    private void checkComment(CommentRule rule, Evaluation evaluation, List<Violation> violations) {
        if (!evaluation.appreciation().isBlank()) {
            return;
        }
        if (rule instanceof CommentRule.WhenNotEvaluated) {
            checkCoverage(evaluation, violations);
        } else if (rule instanceof CommentRule.BelowMark below) {
            BigDecimal mark = finalMark(evaluation, penalties(evaluation));
            if (mark != null && mark.compareTo(below.mark()) < 0) {
                violations.add(Violation.of(
                        Code.COMMENT_MISSING_BELOW, Field.APPRECIATION, Marks.text(mark), Marks.text(below.mark())));
            }
        } else {
            violations.add(Violation.of(Code.COMMENT_MISSING, Field.APPRECIATION));
        }
    }

    /** The appréciation must mention a lack of coverage of the block's competences (annex VI-4). */
    private void checkCoverage(Evaluation evaluation, List<Violation> violations) {
        List<String> notEvaluated = notEvaluated(evaluation);
        if (!notEvaluated.isEmpty()) {
            violations.add(
                    Violation.of(Code.COVERAGE_NOT_MENTIONED, Field.APPRECIATION, String.join(", ", notEvaluated)));
        }
    }

    /** A commission may propose another mark than the computed one; far from it, it is worth a look. */
    private void checkComputed(Evaluation evaluation, Graded graded, List<Violation> violations) {
        if (grid.markRule() instanceof MarkRule.Weighted weighted && weighted.tolerance() != null) {
            grid.computedMark(evaluation.levels())
                    .filter(computed -> computed.subtract(graded.mark()).abs().compareTo(weighted.tolerance()) > 0)
                    .ifPresent(computed -> violations.add(Violation.of(
                            Code.MARK_FAR_FROM_COMPUTED, Field.MARK, Marks.text(graded.mark()), Marks.text(computed))));
        }
    }

    private List<String> notEvaluated(Evaluation evaluation) {
        return grid.assessedCodes().stream()
                .filter(code -> isNotEvaluated(evaluation.levels().get(code)))
                .toList();
    }

    private boolean isNotEvaluated(@Nullable String levelCode) {
        return levelCode != null
                && grid.level(levelCode).filter(level -> !level.evaluated()).isPresent();
    }
}
