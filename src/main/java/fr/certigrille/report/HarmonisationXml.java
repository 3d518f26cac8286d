package fr.certigrille.report;

import fr.certigrille.document.Elements;
import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.Candidate;
import fr.certigrille.grid.Grid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes how marks lie against profiles, which commissions and which marks stand out, and by which measure. */
final class HarmonisationXml {

    /** Commissions that are told, the farthest first. */
    static final int MAX_PANELS = 1000;

    /** Of those, commissions whose candidates are told one by one. */
    static final int MAX_DETAILED = 24;

    /** Parts of a level by which profiles are put together for the overview. */
    private static final int PARTS = 4;

    private final Grid grid;
    private final Harmonisation harmonisation;
    private final List<PanelComparison> panels;
    private final NamedMarks named;
    private final Elements out;

    HarmonisationXml(Cohort cohort, Elements out) {
        this.grid = cohort.grid();
        this.harmonisation = cohort.harmonisation();
        this.panels = harmonisation.panels();
        this.named = new NamedMarks(
                cohort,
                harmonisation,
                panels.stream().limit(MAX_DETAILED).map(PanelComparison::panel).toList());
        this.out = out;
    }

    void write() throws SAXException {
        double scale = grid.mark().max().doubleValue();
        out.open(
                "harmonisation",
                "marks",
                harmonisation.size(),
                "compared",
                harmonisation.compared(),
                "minMarks",
                Harmonisation.MIN_MARKS,
                "minCommissions",
                Harmonisation.MIN_PANELS,
                "maxSteps",
                Harmonisation.MAX_STEPS,
                "deviations",
                Decimals.text(Harmonisation.SPREADS),
                "minGap",
                Decimals.text(Harmonisation.MIN_GAP * scale),
                "minTilt",
                Decimals.text(Harmonisation.MIN_TILT * scale));
        writeBands();
        writePanels();
        writeOutliers();
        out.close("harmonisation");
    }

    /** Marks by mean level. */
    private void writeBands() throws SAXException {
        for (Map.Entry<Long, MarkCounts> band : harmonisation.bands(PARTS).entrySet()) {
            out.open("band", "profile", Decimals.text(band.getKey() / (double) PARTS));
            out.empty("marks", SpreadXml.attributes(band.getValue().spread()));
            out.close("band");
        }
    }

    private void writePanels() throws SAXException {
        out.open("commissions", "count", panels.size(), "shown", Math.min(panels.size(), MAX_PANELS));
        for (int i = 0; i < Math.min(panels.size(), MAX_PANELS); i++) {
            writePanel(panels.get(i));
        }
        out.close("commissions");
    }

    private void writePanel(PanelComparison panel) throws SAXException {
        out.open(
                "commission",
                "number",
                panel.panel().number(),
                "establishment",
                panel.panel().establishment(),
                "academy",
                panel.panel().academy(),
                "outliers",
                panel.outliers(),
                "standsOut",
                panel.standsOut());
        out.empty("marks", SpreadXml.attributes(panel.marks()));
        Optional<Spread> gaps = panel.gaps();
        if (gaps.isPresent()) {
            out.empty("gaps", SpreadXml.attributes(gaps.get()));
        }
        for (Comparison comparison : named.of(panel.panel())) {
            write("mark", comparison);
        }
        out.close("commission");
    }

    private void writeOutliers() throws SAXException {
        List<Comparison> outliers = named.outliers();
        out.open("outliers", "count", harmonisation.outliers(), "shown", outliers.size());
        for (Comparison outlier : outliers) {
            write("outlier", outlier);
        }
        out.close("outliers");
    }

    private void write(String name, Comparison comparison) throws SAXException {
        Assessment assessed = comparison.candidate();
        Candidate candidate = assessed.candidate();
        out.open(
                name,
                "candidate",
                candidate.number(),
                "lastName",
                candidate.lastName(),
                "firstName",
                candidate.firstName(),
                "class",
                assessed.schoolClass().name(),
                "establishment",
                assessed.schoolClass().establishment(),
                "commission",
                assessed.commission(),
                "levels",
                levels(assessed),
                "profile",
                profile(comparison.profile()),
                "mark",
                Decimals.text(assessed.mark()),
                "outlier",
                comparison.outlier(),
                "file",
                assessed.place().file(),
                "sheet",
                assessed.place().sheet(),
                "row",
                assessed.place().cell());
        if (comparison.reference().isPresent()) {
            write(comparison.reference().get(), comparison.gap());
        }
        out.close(name);
    }

    private void write(Reference reference, double gap) throws SAXException {
        out.empty(
                "reference",
                "count",
                reference.count(),
                "commissions",
                reference.panels(),
                "steps",
                reference.steps(),
                "median",
                Decimals.text(reference.median()),
                "deviation",
                Decimals.text(reference.deviation()),
                "gap",
                Decimals.text(gap));
    }

    private String levels(Assessment assessed) {
        return String.join(
                " ",
                grid.assessedCodes().stream()
                        .map(code -> assessed.judgement().levels().getOrDefault(code, "?"))
                        .toList());
    }

    private static @Nullable String profile(Profile profile) {
        return profile.mean().isPresent() ? Decimals.text(profile.mean().getAsDouble()) : null;
    }
}
