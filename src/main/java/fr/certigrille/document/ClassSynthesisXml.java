package fr.certigrille.document;

import fr.certigrille.document.ClassSynthesis.Member;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.grid.Assessed;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import fr.certigrille.grid.LevelsOf;
import fr.certigrille.grid.Period;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Writes the synthesis of a class as neutral XML, valid against {@code xsl/schema/class-synthesis.xsd}. */
public final class ClassSynthesisXml {

    static final String NAMESPACE = "urn:certigrille:class-synthesis:1";

    private final ClassSynthesis synthesis;
    private final Grid grid;
    private final Elements out;

    private ClassSynthesisXml(ClassSynthesis synthesis, ContentHandler out) {
        this.synthesis = synthesis;
        this.grid = synthesis.grid();
        this.out = new Elements(out, NAMESPACE);
    }

    /**
     * Writes it.
     *
     * @throws SAXException when the receiver refuses it
     */
    public static void write(ClassSynthesis synthesis, ContentHandler out) throws SAXException {
        out.startDocument();
        out.startPrefixMapping("", NAMESPACE);
        new ClassSynthesisXml(synthesis, out).write();
        out.endPrefixMapping("");
        out.endDocument();
    }

    private void write() throws SAXException {
        out.open("classSynthesis", "created", created(), "faults", synthesis.faults());
        out.empty(
                "exam",
                "diploma",
                grid.diploma(),
                "session",
                synthesis.schoolClass().session(),
                "code",
                grid.exam().code(),
                "title",
                grid.exam().title(),
                "max",
                StatedValues.number(grid.mark().max()));
        out.empty(
                "class",
                "name",
                line(synthesis.schoolClass().name()),
                "establishment",
                line(synthesis.schoolClass().establishment()),
                "academy",
                line(synthesis.schoolClass().academy()));
        for (Level level : grid.levels()) {
            out.empty("level", "code", level.code(), "label", level.label(), "evaluated", level.evaluated());
        }
        for (Assessed assessed : grid.assessed()) {
            writeAssessed(assessed);
        }
        for (Member member : synthesis.members()) {
            writeCandidate(member);
        }
        out.close("classSynthesis");
    }

    /** The last day of an interrogation: never the clock's, so that the same input gives the same bytes. */
    private LocalDate created() {
        return synthesis.members().stream()
                .map(member -> member.evaluation().date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(synthesis.schoolClass().session(), 1, 1));
    }

    private void writeAssessed(Assessed assessed) throws SAXException {
        Competence competence = competenceOf(assessed);
        Period period = assessed.period();
        out.empty(
                "assessed",
                "code",
                assessed.code(),
                "item",
                assessed.item(),
                "title",
                assessed.title(),
                "group",
                joined(" · ", period == null ? null : period.code(), competence == null ? null : competence.code()),
                "groupTitle",
                joined(" – ", period == null ? null : period.title(), competence == null ? null : competence.title()));
    }

    /** The competence of a criterion; null of what is no criterion. */
    private @Nullable Competence competenceOf(Assessed assessed) {
        return grid.levelsOf() == LevelsOf.COMPETENCES
                ? null
                : grid.competences().stream()
                        .filter(competence -> grid.ratedItems(competence).containsKey(assessed.item()))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String joined(String separator, @Nullable String... parts) {
        List<String> given = new ArrayList<>();
        for (String part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return given.isEmpty() ? null : String.join(separator, given);
    }

    private void writeCandidate(Member member) throws SAXException {
        Evaluation evaluation = member.evaluation();
        Candidate person = evaluation.candidate();
        BigDecimal finalMark = member.result().finalMark();
        out.open(
                "candidate",
                "number",
                line(person.number()),
                "lastName",
                line(person.lastName()),
                "firstName",
                line(person.firstName()),
                "option",
                person.option(),
                "outcome",
                evaluation.outcome() instanceof Ungraded ungraded ? ungraded.name() : "GRADED",
                "final",
                finalMark == null ? null : StatedValues.number(finalMark));
        for (String assessed : grid.assessedCodes()) {
            String level = evaluation.levels().get(assessed);
            if (level != null) {
                out.empty("rating", "assessed", assessed, "level", level);
            }
        }
        out.close("candidate");
    }

    private static String line(String text) {
        return Normalizer.normalize(text.replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .strip();
    }
}
