package fr.certigrille.report;

import fr.certigrille.document.Elements;
import fr.certigrille.finding.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Writes the run's XML, valid against {@code xsl/schema/run.xsd}: all that the report presents, findings in the user's words,
 * numbers with a decimal point, times with their offset. The same facts give the same XML.
 */
public final class RunXml {

    private static final String NAMESPACE = "urn:certigrille:run:1";

    private final RunFacts facts;
    private final Messages messages;
    private final ZoneId zone;
    private final Elements out;

    private RunXml(RunFacts facts, Messages messages, ZoneId zone, Elements out) {
        this.facts = facts;
        this.messages = messages;
        this.zone = zone;
        this.out = out;
    }

    /**
     * Writes what a run did.
     *
     * @param messages the language of the report
     * @param zone where its readers are
     * @throws SAXException when the receiver refuses it
     */
    public static void write(RunFacts facts, Messages messages, ZoneId zone, ContentHandler to) throws SAXException {
        to.startDocument();
        to.startPrefixMapping("", NAMESPACE);
        new RunXml(facts, messages, zone, new Elements(new LegibleText(to), NAMESPACE)).write();
        to.endPrefixMapping("");
        to.endDocument();
    }

    private void write() throws SAXException {
        out.open(
                "run",
                "job",
                facts.job(),
                "number",
                facts.number() == RunFacts.NOT_BEGUN ? null : facts.number(),
                "status",
                facts.ending(),
                "language",
                messages.locale().getLanguage(),
                "program",
                facts.program(),
                "executions",
                facts.executions(),
                "started",
                time(facts.started().orElse(null)),
                "ended",
                time(facts.ended().orElse(null)));
        writeCounts();
        for (StepFact step : facts.steps()) {
            writeStep(step);
        }
        new FindingsXml(facts.copies(), messages, out).write(facts.findings(), facts.notes());
        for (Cohort cohort : facts.cohorts()) {
            new CohortXml(cohort, out).write();
        }
        new DeliveriesXml(this::time, out).write(facts.lots(), facts.deliveries());
        out.close("run");
    }

    private void writeCounts() throws SAXException {
        RunCounts counts = facts.counts();
        out.empty(
                "counts",
                "read",
                counts.read(),
                "changed",
                counts.changed(),
                "unchanged",
                counts.unchanged(),
                "rejected",
                counts.rejected(),
                "rendered",
                counts.rendered(),
                "syntheses",
                counts.syntheses(),
                "lots",
                counts.lots(),
                "delivered",
                counts.delivered(),
                "evaluations",
                counts.evaluations(),
                "documents",
                counts.documents());
    }

    private void writeStep(StepFact step) throws SAXException {
        out.empty(
                "step",
                "id",
                step.id(),
                "name",
                messages.text("step." + step.id()),
                "execution",
                step.execution(),
                "status",
                step.ending(),
                "started",
                time(step.started()),
                "ended",
                time(step.ended()),
                "seconds",
                seconds(step.started(), step.ended()),
                "read",
                step.read(),
                "written",
                step.written(),
                "unchanged",
                step.unchanged(),
                "rejected",
                step.rejected());
    }

    private @Nullable String time(@Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
    }

    private static @Nullable String seconds(Instant from, @Nullable Instant to) {
        return to == null ? null : Decimals.text(Duration.between(from, to).toMillis() / 1000.0);
    }
}
