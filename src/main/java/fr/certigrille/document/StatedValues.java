package fr.certigrille.document;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Evaluation;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.SchoolClass;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The values of one evaluation in the spelling of the neutral XML. */
final class StatedValues {

    private final EvaluationDocument document;
    private final Evaluation evaluation;

    StatedValues(EvaluationDocument document) {
        this.document = document;
        this.evaluation = document.evaluation();
    }

    String outcome() {
        return evaluation.outcome() instanceof Graded
                ? "GRADED"
                : evaluation.outcome().toString();
    }

    /** The date that the documents carry as their creation: never the clock's, so that the same input gives the same bytes. */
    LocalDate created() {
        LocalDate date = evaluation.date();
        return date != null ? date : LocalDate.of(document.grid().session(), 1, 1);
    }

    void writePeople(Elements out) throws SAXException {
        SchoolClass schoolClass = document.schoolClass();
        out.empty(
                "class",
                "establishment",
                line(schoolClass.establishment()),
                "academy",
                line(schoolClass.academy()),
                "name",
                line(schoolClass.name()));
        Candidate candidate = evaluation.candidate();
        out.empty(
                "candidate",
                "number",
                line(candidate.number()),
                "lastName",
                line(candidate.lastName()),
                "firstName",
                line(candidate.firstName()));
        out.empty(
                "commission",
                "number",
                line(evaluation.commission().number()),
                "member1",
                line(evaluation.commission().member1()),
                "member2",
                line(evaluation.commission().member2()),
                "date",
                evaluation.date());
    }

    boolean isOption(String code) {
        return evaluation.candidate().option().equals(code);
    }

    boolean isForm(String code) {
        return evaluation.form().equals(code);
    }

    boolean isApplied(String penalty) {
        return evaluation.penalties().contains(penalty);
    }

    @Nullable
    String level(String assessed) {
        return evaluation.levels().get(assessed);
    }

    @Nullable
    String mark() {
        return evaluation.outcome() instanceof Graded graded ? number(graded.mark()) : null;
    }

    @Nullable
    String computedMark() {
        BigDecimal computedMark = document.result().computedMark();
        return computedMark == null ? null : number(computedMark);
    }

    @Nullable
    String finalMark() {
        BigDecimal finalMark = document.result().finalMark();
        return finalMark == null ? null : number(finalMark);
    }

    String observations(int part) {
        List<String> observations = evaluation.observations();
        return part < observations.size() ? lines(observations.get(part)) : "";
    }

    String appreciation() {
        return lines(evaluation.appreciation());
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String line(String text) {
        return lines(text).replace('\n', ' ');
    }

    private static String lines(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return Normalizer.normalize(unix, Normalizer.Form.NFC).strip();
    }
}
