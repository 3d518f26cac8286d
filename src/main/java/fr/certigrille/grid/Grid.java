package fr.certigrille.grid;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation grid as data, for one session. Source of the first one: BTS « Services informatiques aux organisations »,
 * arrêté of 29 April 2019 amended in July 2024, bloc 1, annexes VI-3 and VI-4 of session 2026.
 *
 * @param id stable name of the grid, as workbooks and commands give it
 * @param language language of the grid's words, which chooses the fixed words of its forms
 * @param diploma the diploma's official wording
 * @param sessions the sessions it is for
 * @param session year of the exam session
 * @param exam the épreuve
 * @param look the stylesheet of its documents, {@code generic} or the name of an official look
 * @param options the options of the diploma, possibly none
 * @param forms the forms of the épreuve (ponctuelle, contrôle en cours de formation), possibly none
 * @param annexes the official documents the grid is printed on
 * @param synthesis the table of realisations that candidates hand in; null where there is none
 * @param penaltiesAnnexReference the annex that the penalties paragraph names; empty where it names none
 * @param parts the parts of the épreuve, each with its observations, possibly none
 * @param mark the scale of the mark
 * @param markRule where the mark comes from
 * @param penalties the penalties that may be taken off the mark
 * @param bonuses the points that may be added to the mark
 * @param absences what becomes of candidates without a mark, by outcome; an outcome that is missing is not admitted
 * @param comments when the appréciation must not be empty
 * @param levels the levels, from the lowest to the highest
 * @param levelsOf what gets a level
 * @param periods the periods in which everything is assessed anew, none for once
 * @param indicatorRule how the levels of a competence's indicators make its level
 * @param blocks the blocks of competences, possibly none
 * @param capacity the transversal capacity, assessed before the competences; null where the grid has none
 * @param competences the competences
 * @param toCheck what nobody has compared with the official text yet
 */
public record Grid(
        String id,
        String language,
        String diploma,
        Sessions sessions,
        int session,
        Exam exam,
        String look,
        List<Choice> options,
        List<Choice> forms,
        List<Annex> annexes,
        @Nullable Annex synthesis,
        String penaltiesAnnexReference,
        List<Part> parts,
        MarkScale mark,
        MarkRule markRule,
        List<Penalty> penalties,
        List<Bonus> bonuses,
        Map<String, AbsenceRule> absences,
        List<CommentRule> comments,
        List<Level> levels,
        LevelsOf levelsOf,
        List<Period> periods,
        IndicatorRule indicatorRule,
        List<Block> blocks,
        @Nullable Capacity capacity,
        List<Competence> competences,
        List<ToCheck> toCheck) {

    public static final String GENERIC_LOOK = "generic";

    private static final Period ONCE = new Period("", "", BigDecimal.ONE);
    private static final Map<String, AbsenceRule> NO_MARK =
            Map.of("ABSENT", AbsenceRule.NO_MARK, "EXEMPT", AbsenceRule.NO_MARK);

    /** What a grid file leaves out gets its default. */
    public Grid {
        language = or(language, () -> "fr");
        look = or(look, () -> GENERIC_LOOK);
        penaltiesAnnexReference = or(penaltiesAnnexReference, () -> "");
        markRule = or(markRule, MarkRule.Stated::new);
        absences = Map.copyOf(or(absences, () -> NO_MARK));
        levelsOf = or(levelsOf, () -> LevelsOf.COMPETENCES);
        indicatorRule = or(indicatorRule, IndicatorRule.LowerMedian::new);
        options = list(options);
        forms = list(forms);
        annexes = list(annexes);
        parts = list(parts);
        penalties = list(penalties);
        bonuses = list(bonuses);
        comments = list(comments);
        levels = list(levels);
        periods = list(periods);
        blocks = list(blocks);
        competences = list(competences);
        toCheck = list(toCheck);
    }

    private static <T> T or(@Nullable T value, Supplier<T> otherwise) {
        return value == null ? otherwise.get() : value;
    }

    private static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }

    /** All that gets a level, in the order of the form: period by period, the capacity, then the competences or criteria. */
    public List<Assessed> assessed() {
        return AssessedItems.of(this);
    }

    /** Codes of all that gets a level, in the order of the form. */
    public List<String> assessedCodes() {
        return assessed().stream().map(Assessed::code).toList();
    }

    /** The periods or, where there are none, one without a name. */
    public List<Period> periodsOrOne() {
        return periods.isEmpty() ? List.of(ONCE) : periods;
    }

    /** The code of an item in a period. */
    public String assessedCode(Period period, String item) {
        return period.code().isEmpty() ? item : period.code() + "." + item;
    }

    /** What of a competence gets a level, with its weight within the competence: its indicators, or the competence itself. */
    public Map<String, BigDecimal> ratedItems(Competence competence) {
        Map<String, BigDecimal> items = new LinkedHashMap<>();
        if (levelsOf == LevelsOf.COMPETENCES) {
            items.put(competence.code(), BigDecimal.ONE);
            return items;
        }
        for (int i = 0; i < competence.indicators().size(); i++) {
            items.put(
                    competence.indicatorCode(i), competence.indicators().get(i).weight());
        }
        return items;
    }

    public Optional<Level> level(String code) {
        return find(levels, Level::code, code);
    }

    public Optional<Penalty> penalty(String code) {
        return find(penalties, Penalty::code, code);
    }

    public Optional<Annex> annex(String code) {
        return find(annexes, Annex::code, code);
    }

    public Optional<Competence> competence(String code) {
        return find(competences, Competence::code, code);
    }

    private static <T> Optional<T> find(Collection<T> all, Function<T, String> codeOf, String code) {
        return all.stream().filter(one -> codeOf.apply(one).equals(code)).findFirst();
    }

    /** The lowest level that says that nothing could be evaluated; empty where the grid has no such level. */
    public Optional<Level> notEvaluated() {
        return levels.stream().filter(level -> !level.evaluated()).findFirst();
    }

    /** The mark that follows from the levels; empty where the grid computes none. */
    public Optional<BigDecimal> computedMark(Map<String, String> stated) {
        return markRule.compute(this, stated);
    }
}
