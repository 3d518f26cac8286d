package fr.certigrille.job.history;

import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Field;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.Revision;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement as text by key of field; what is not stated is left out. */
final class StatedFields {

    private final Map<String, String> values = new LinkedHashMap<>();

    private StatedFields() {}

    static Map<String, String> of(Revision revision, GridCatalog grids) {
        StatedFields fields = new StatedFields();
        fields.addClass(revision.schoolClass());
        fields.addPeople(revision.evaluation());
        fields.addJudgement(
                revision.evaluation(), grids.find(revision.schoolClass().gridId()));
        return fields.values;
    }

    private void addClass(SchoolClass schoolClass) {
        values.put("establishment", schoolClass.establishment());
        values.put("academy", schoolClass.academy());
        values.put("class", schoolClass.name());
    }

    private void addPeople(Evaluation evaluation) {
        add(Field.LAST_NAME, evaluation.candidate().lastName());
        add(Field.FIRST_NAME, evaluation.candidate().firstName());
        add(Field.OPTION, evaluation.candidate().option());
        add(Field.FORM, evaluation.form());
        add(Field.COMMISSION, evaluation.commission().number());
        add(Field.MEMBER_1, evaluation.commission().member1());
        add(Field.MEMBER_2, evaluation.commission().member2());
        LocalDate date = evaluation.date();
        add(Field.DATE, date == null ? null : date.toString());
    }

    private void addJudgement(Evaluation evaluation, Optional<Grid> grid) {
        evaluation.levels().forEach((code, level) -> add(Field.level(code), level));
        evaluation.penalties().forEach(code -> add(isBonus(grid, code) ? Field.bonus(code) : Field.penalty(code), "X"));
        add(Field.MARK, mark(evaluation));
        List<String> observations = evaluation.observations();
        for (int i = 0; i < observations.size(); i++) {
            add(Field.observation(part(grid, i)), observations.get(i));
        }
        add(Field.APPRECIATION, evaluation.appreciation());
    }

    private static boolean isBonus(Optional<Grid> grid, String code) {
        return grid.stream()
                .flatMap(known -> known.bonuses().stream())
                .anyMatch(bonus -> bonus.code().equals(code));
    }

    private static String mark(Evaluation evaluation) {
        return evaluation.outcome() instanceof Graded graded
                ? graded.mark().toPlainString()
                : evaluation.outcome().toString();
    }

    /** Its code or, where the grid is not known here, its number. */
    private static String part(Optional<Grid> grid, int index) {
        return grid.filter(known -> index < known.parts().size())
                .map(known -> known.parts().get(index).code())
                .orElse(String.valueOf(index + 1));
    }

    private void add(Field field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(field.key(), value);
        }
    }
}
