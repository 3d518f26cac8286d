package fr.certigrille.delivery.lot;

import fr.certigrille.evaluation.Candidate;
import fr.certigrille.evaluation.Outcome.Graded;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Messages;
import fr.certigrille.grid.Grid;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the neutral XML of a bordereau récapitulatif, valid against {@code xsl/schema/bordereau.xsd}: every commission of a lot with
 * its candidates and their marks.
 */
final class BordereauXml {

    static final String NAMESPACE = "urn:certigrille:bordereau:1";

    private static final Messages FRENCH = new Messages(Locale.FRENCH);

    private final Lot lot;
    private final Grid grid;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XmlElements out = new XmlElements(bytes, NAMESPACE);

    private BordereauXml(Lot lot) throws XMLStreamException {
        this.lot = lot;
        this.grid = lot.heading().grid();
    }

    static byte[] of(Lot lot) {
        try {
            BordereauXml xml = new BordereauXml(lot);
            xml.write();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("bytes in memory refuse nothing", e);
        }
    }

    private void write() throws XMLStreamException {
        LotHeading heading = lot.heading();
        out.root("bordereau", "lot", heading.name(), "created", created(), "partial", lot.isPartial());
        out.empty(
                "exam",
                "diploma",
                grid.diploma(),
                "session",
                heading.session(),
                "code",
                grid.exam().code(),
                "title",
                grid.exam().title(),
                "max",
                number(grid.mark().max()));
        out.empty(
                "scope",
                "academy",
                heading.academy(),
                "establishment",
                given(heading.establishment()),
                "class",
                given(heading.schoolClass()));
        for (List<LotCandidate> commission : commissions()) {
            writeCommission(commission);
        }
        for (Finding finding : lot.leftOut()) {
            out.empty("leftOut", "code", finding.arguments().get(0), "place", FRENCH.place(finding.place()));
        }
        out.end();
    }

    private Collection<List<LotCandidate>> commissions() {
        return lot.candidates().stream()
                .collect(Collectors.groupingBy(LotCandidate::commission, TreeMap::new, Collectors.toList()))
                .values();
    }

    private void writeCommission(List<LotCandidate> candidates) throws XMLStreamException {
        out.open("commission", "number", candidates.get(0).commission());
        Stream<String> members = candidates.stream()
                .map(candidate -> candidate.evaluation().commission())
                .flatMap(commission -> Stream.of(commission.member1(), commission.member2()));
        for (String member :
                (Iterable<String>) members.filter(name -> !name.isBlank()).distinct()::iterator) {
            out.empty("member", "name", member);
        }
        for (LotCandidate candidate : candidates) {
            writeCandidate(candidate);
        }
        out.close();
    }

    private void writeCandidate(LotCandidate candidate) throws XMLStreamException {
        Candidate person = candidate.evaluation().candidate();
        BigDecimal finalMark = candidate.result().finalMark();
        out.empty(
                "candidate",
                "number",
                person.number(),
                "lastName",
                person.lastName(),
                "firstName",
                person.firstName(),
                "establishment",
                candidate.schoolClass().establishment(),
                "class",
                candidate.schoolClass().name(),
                "option",
                person.option(),
                "form",
                candidate.evaluation().form(),
                "outcome",
                candidate.evaluation().outcome() instanceof Ungraded ungraded ? ungraded.name() : "GRADED",
                "mark",
                mark(candidate),
                "penalties",
                number(candidate.result().penaltyPoints()),
                "final",
                finalMark == null ? null : number(finalMark));
    }

    /** The mark before penalties, stated or computed from the levels. */
    private static @Nullable String mark(LotCandidate candidate) {
        BigDecimal computed = candidate.result().computedMark();
        if (candidate.evaluation().outcome() instanceof Graded graded) {
            return number(graded.mark());
        }
        return computed == null ? null : number(computed);
    }

    /** The last day of an interrogation: never the clock's, so that the same input gives the same bytes. */
    private LocalDate created() {
        return lot.candidates().stream()
                .map(candidate -> candidate.evaluation().date())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.of(lot.heading().session(), 1, 1));
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
