package fr.certigrille.report;

import fr.certigrille.document.Elements;
import fr.certigrille.evaluation.Outcome.Ungraded;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Assessed;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes a cohort: who it is, its profile and marks, those of its classes, and how its commissions compare. */
final class CohortXml {

    /** Classes that are told. */
    static final int MAX_CLASSES = 2000;

    /** Of those, classes whose profile is shown. */
    static final int MAX_PROFILES = 500;

    /** Bars of the distribution of marks, over the scale. */
    private static final int BARS = 20;

    private final Cohort cohort;
    private final Grid grid;
    private final Elements out;

    CohortXml(Cohort cohort, Elements out) {
        this.cohort = cohort;
        this.grid = cohort.grid();
        this.out = out;
    }

    void write() throws SAXException {
        out.open(
                "cohort",
                "grid",
                grid.id(),
                "session",
                cohort.session(),
                "language",
                grid.language(),
                "diploma",
                grid.diploma(),
                "exam",
                grid.exam().code(),
                "title",
                grid.exam().title(),
                "max",
                grid.mark().max().toPlainString());
        writeScales();
        writeGroup("all", null, cohort.all(), true);
        writeClasses();
        new HarmonisationXml(cohort, out).write();
        out.close("cohort");
    }

    private void writeScales() throws SAXException {
        for (Level level : grid.levels()) {
            out.empty("level", "code", level.code(), "label", level.label(), "evaluated", level.evaluated());
        }
        for (Assessed assessed : grid.assessed()) {
            out.empty("assessed", "code", assessed.code(), "title", assessed.title());
        }
    }

    private void writeClasses() throws SAXException {
        SortedMap<SchoolClass, Group> classes = cohort.classes();
        int shown = Math.min(classes.size(), MAX_CLASSES);
        out.open("classes", "count", classes.size(), "shown", shown, "profiles", Math.min(shown, MAX_PROFILES));
        int written = 0;
        for (Map.Entry<SchoolClass, Group> each : classes.entrySet()) {
            if (written < shown) {
                writeGroup("class", each.getKey(), each.getValue(), written < MAX_PROFILES);
                written++;
            }
        }
        out.close("classes");
    }

    private void writeGroup(String name, @Nullable SchoolClass schoolClass, Group group, boolean withProfile)
            throws SAXException {
        out.open(
                name,
                "name",
                schoolClass == null ? null : schoolClass.name(),
                "establishment",
                schoolClass == null ? null : schoolClass.establishment(),
                "academy",
                schoolClass == null ? null : schoolClass.academy(),
                "candidates",
                group.candidates(),
                "graded",
                group.graded(),
                "absent",
                group.ungraded(Ungraded.ABSENT),
                "exempt",
                group.ungraded(Ungraded.EXEMPT));
        writeMarks(group.finalMarks());
        if (withProfile) {
            writeProfile(group);
        }
        out.close(name);
    }

    private void writeMarks(MarkCounts marks) throws SAXException {
        if (marks.size() == 0) {
            return;
        }
        double width = grid.mark().max().doubleValue() / BARS;
        Map<Integer, Integer> bars = marks.countBy(mark -> (int) (mark / width));
        out.open("marks", SpreadXml.attributes(marks.spread()));
        for (int bar = 0; bar <= BARS; bar++) {
            out.empty("bar", "from", Decimals.text(bar * width), "count", bars.getOrDefault(bar, 0));
        }
        out.close("marks");
    }

    private void writeProfile(Group group) throws SAXException {
        out.open("profile");
        for (String assessed : grid.assessedCodes()) {
            out.open("row", "assessed", assessed);
            for (Level level : grid.levels()) {
                out.empty("cell", "level", level.code(), "count", group.count(assessed, level.code()));
            }
            out.close("row");
        }
        out.close("profile");
    }
}
