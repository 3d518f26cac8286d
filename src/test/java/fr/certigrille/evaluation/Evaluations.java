package fr.certigrille.evaluation;

import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Evaluations of fictional candidates, to start tests from; each method changes one thing. */
public record Evaluations(Evaluation value) {

    public static final SchoolClass SLAM =
            new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, "bts-sio-e5-2026", "SIO2-SLAM");

    /** A complete evaluation that breaks no rule: all levels « Bonne maitrise », 12,5/20. */
    public static Evaluations complete() {
        Map<String, String> levels = new LinkedHashMap<>();
        List.of("CT", "C1", "C2", "C3", "C4", "C5", "C6").forEach(code -> levels.put(code, "BM"));
        return new Evaluations(new Evaluation(
                new Candidate("0123456789", "d’Orgeval-Nguyễn", "Zoé", "SLAM"),
                "CCF",
                new Commission("C12", "Mme Lebrun", "M. Açafrão"),
                LocalDate.of(2026, 5, 28),
                levels,
                Set.of(),
                new Graded(new BigDecimal("12.5")),
                List.of("Présentation claire.", "Échange riche."),
                "Bon niveau d’ensemble."));
    }

    public Evaluations numbered(String number) {
        Candidate old = value.candidate();
        return candidate(new Candidate(number, old.lastName(), old.firstName(), old.option()));
    }

    public Evaluations named(String lastName, String firstName) {
        Candidate old = value.candidate();
        return candidate(new Candidate(old.number(), lastName, firstName, old.option()));
    }

    private Evaluations candidate(Candidate candidate) {
        return new Evaluations(new Evaluation(
                candidate,
                value.form(),
                value.commission(),
                value.date(),
                value.levels(),
                value.penalties(),
                value.outcome(),
                value.observations(),
                value.appreciation()));
    }

    public Evaluations marked(String mark) {
        return outcome(new Graded(new BigDecimal(mark)));
    }

    public Evaluations absent() {
        return outcome(Ungraded.ABSENT);
    }

    public Evaluations outcome(Outcome outcome) {
        return new Evaluations(new Evaluation(
                value.candidate(),
                value.form(),
                value.commission(),
                value.date(),
                value.levels(),
                value.penalties(),
                outcome,
                value.observations(),
                value.appreciation()));
    }

    public Evaluations penalties(String... codes) {
        return new Evaluations(new Evaluation(
                value.candidate(),
                value.form(),
                value.commission(),
                value.date(),
                value.levels(),
                Set.of(codes),
                value.outcome(),
                value.observations(),
                value.appreciation()));
    }

    public Evaluations appreciation(String text) {
        return new Evaluations(new Evaluation(
                value.candidate(),
                value.form(),
                value.commission(),
                value.date(),
                value.levels(),
                value.penalties(),
                value.outcome(),
                value.observations(),
                text));
    }

    public Evaluations level(String assessed, String level) {
        Map<String, String> levels = new LinkedHashMap<>(value.levels());
        levels.put(assessed, level);
        return levels(levels);
    }

    public Evaluations withoutLevel(String assessed) {
        Map<String, String> levels = new LinkedHashMap<>(value.levels());
        levels.remove(assessed);
        return levels(levels);
    }

    private Evaluations levels(Map<String, String> levels) {
        return new Evaluations(new Evaluation(
                value.candidate(),
                value.form(),
                value.commission(),
                value.date(),
                levels,
                value.penalties(),
                value.outcome(),
                value.observations(),
                value.appreciation()));
    }

    /** An evaluation whose texts are what is given for the limit of each. */
    public static Evaluations texts(Function<TextLimit, String> text) {
        Evaluation sample = complete().value;
        return new Evaluations(new Evaluation(
                new Candidate(
                        text.apply(TextLimit.NUMBER),
                        text.apply(TextLimit.LAST_NAME),
                        text.apply(TextLimit.FIRST_NAME),
                        sample.candidate().option()),
                sample.form(),
                new Commission(
                        text.apply(TextLimit.COMMISSION), text.apply(TextLimit.MEMBER), text.apply(TextLimit.MEMBER)),
                sample.date(),
                sample.levels(),
                sample.penalties(),
                sample.outcome(),
                List.of(text.apply(TextLimit.COMMENT), text.apply(TextLimit.COMMENT)),
                text.apply(TextLimit.COMMENT)));
    }
}
