package fr.certigrille.grid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An official evaluation grid as data. Source of the first one: BTS « Services informatiques aux organisations », arrêté
 * of 29 April 2019 amended in July 2024, bloc 1, annexes VI-3 and VI-4 of session 2026.
 *
 * @param id stable name of the grid, as workbooks and commands give it
 * @param diploma the diploma's official wording
 * @param session year of the exam session
 * @param exam the épreuve
 * @param options the options of the diploma
 * @param forms the forms of the épreuve (ponctuelle, contrôle en cours de formation)
 * @param annexes the official documents the grid is printed on
 * @param penaltiesAnnexReference the annex that the penalties paragraph names
 * @param parts the parts of the épreuve, each with its observations
 * @param mark the scale of the mark
 * @param penalties the penalties that may be taken off the mark
 * @param levels the levels, from the lowest to the highest
 * @param indicatorRule how the levels of a competence's indicators make its level
 * @param capacity the transversal capacity, assessed before the competences
 * @param competences the competences of the block
 */
public record Grid(
        String id,
        String diploma,
        int session,
        Exam exam,
        List<Choice> options,
        List<Choice> forms,
        List<Annex> annexes,
        String penaltiesAnnexReference,
        List<Part> parts,
        MarkScale mark,
        List<Penalty> penalties,
        List<Level> levels,
        IndicatorRule indicatorRule,
        Capacity capacity,
        List<Competence> competences) {

    public Grid {
        options = List.copyOf(options);
        forms = List.copyOf(forms);
        annexes = List.copyOf(annexes);
        parts = List.copyOf(parts);
        penalties = List.copyOf(penalties);
        levels = List.copyOf(levels);
        competences = List.copyOf(competences);
    }

    /** Codes of all that gets a level, in the order of the form: the capacity, then the competences. */
    public List<String> assessedCodes() {
        return Stream.concat(Stream.of(capacity.code()), competences.stream().map(Competence::code))
                .toList();
    }

    public Optional<Level> level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst();
    }

    public Optional<Penalty> penalty(String code) {
        return penalties.stream().filter(penalty -> penalty.code().equals(code)).findFirst();
    }

    public Optional<Annex> annex(String code) {
        return annexes.stream().filter(annex -> annex.code().equals(code)).findFirst();
    }

    public Optional<Competence> competence(String code) {
        return competences.stream()
                .filter(competence -> competence.code().equals(code))
                .findFirst();
    }

    /** The lowest level that says that nothing could be evaluated. */
    public Level notEvaluated() {
        return levels.stream().filter(level -> !level.evaluated()).findFirst().orElseThrow();
    }
}
