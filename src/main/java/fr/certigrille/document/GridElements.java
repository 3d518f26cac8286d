package fr.certigrille.document;

import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Block;
import fr.certigrille.grid.Bonus;
import fr.certigrille.grid.Capacity;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Indicator;
import fr.certigrille.grid.Level;
import fr.certigrille.grid.LevelsOf;
import fr.certigrille.grid.MarkRule;
import fr.certigrille.grid.Part;
import fr.certigrille.grid.Penalty;
import fr.certigrille.grid.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Writes the grid, each of its items with the value stated for it. */
final class GridElements {

    private final Grid grid;
    private final @Nullable StatedValues stated;
    private final Elements out;

    GridElements(Grid grid, @Nullable StatedValues stated, Elements out) {
        this.grid = grid;
        this.stated = stated;
        this.out = out;
    }

    void write() throws SAXException {
        writeExam(grid, grid.look(), out);
        for (Annex annex : grid.annexes()) {
            writeAnnex(annex, out);
        }
        writeChoices();
        writeStructure();
        writeLevels();
        writeAssessed();
        writePenalties();
        writeMark();
        writeTexts();
    }

    static void writeExam(Grid grid, String look, Elements out) throws SAXException {
        out.empty(
                "exam",
                "grid",
                grid.id(),
                "look",
                look,
                "diploma",
                grid.diploma(),
                "session",
                grid.session(),
                "code",
                grid.exam().code(),
                "title",
                grid.exam().title(),
                "unverified",
                grid.toCheck().isEmpty() ? null : true);
    }

    static void writeAnnex(Annex annex, Elements out) throws SAXException {
        out.empty(
                "annex",
                "code",
                annex.code(),
                "label",
                annex.label(),
                "title",
                annex.title(),
                "audience",
                annex.audience());
    }

    private void writeChoices() throws SAXException {
        for (Choice form : grid.forms()) {
            boolean ticked = stated != null && stated.isForm(form.code());
            out.empty("form", "code", form.code(), "label", form.label(), "ticked", ticked);
        }
        for (Choice option : grid.options()) {
            boolean ticked = stated != null && stated.isOption(option.code());
            out.empty("option", "code", option.code(), "label", option.label(), "ticked", ticked);
        }
    }

    private void writeLevels() throws SAXException {
        for (Level level : grid.levels()) {
            out.open(
                    "level",
                    "code",
                    level.code(),
                    "label",
                    level.label(),
                    "evaluated",
                    level.evaluated(),
                    "value",
                    level.value() == null ? null : StatedValues.number(level.value()));
            for (String descriptor : level.descriptors()) {
                out.text("descriptor", descriptor);
            }
            out.close("level");
        }
    }

    private void writeStructure() throws SAXException {
        for (Period period : grid.periods()) {
            out.empty("period", "code", period.code(), "title", period.title());
        }
        for (Block block : grid.blocks()) {
            out.empty("block", "code", block.code(), "title", block.title());
        }
    }

    private void writeAssessed() throws SAXException {
        Capacity capacity = grid.capacity();
        if (capacity != null) {
            out.open("capacity", "code", capacity.code(), "title", capacity.title(), "level", level(capacity.code()));
            writeRatings(capacity.code());
            out.close("capacity");
        }
        for (Competence competence : grid.competences()) {
            writeCompetence(competence);
        }
    }

    private void writeCompetence(Competence competence) throws SAXException {
        String code = competence.code();
        out.open(
                "competence",
                "code",
                code,
                "title",
                competence.title(),
                "block",
                competence.block(),
                "weight",
                weight(competence.weight()),
                "level",
                level(code));
        if (grid.levelsOf() == LevelsOf.COMPETENCES) {
            writeRatings(code);
        }
        for (String skill : competence.skills()) {
            out.text("skill", skill);
        }
        for (int i = 0; i < competence.indicators().size(); i++) {
            writeIndicator(competence.indicatorCode(i), competence.indicators().get(i));
        }
        out.close("competence");
    }

    private @Nullable String level(String code) {
        return stated == null ? null : stated.level(code);
    }

    /** One level per period, where there are periods: else the item has its level itself. */
    private void writeRatings(String item) throws SAXException {
        for (Period period : grid.periods()) {
            out.empty("rating", "period", period.code(), "level", level(grid.assessedCode(period, item)));
        }
    }

    /** Weights are shown where they make a mark. */
    private @Nullable String weight(BigDecimal weight) {
        return grid.markRule() instanceof MarkRule.Weighted ? StatedValues.number(weight) : null;
    }

    private void writeIndicator(String code, Indicator indicator) throws SAXException {
        boolean rated = grid.levelsOf() == LevelsOf.INDICATORS;
        out.open(
                "indicator",
                "code",
                rated ? code : null,
                "text",
                indicator.text(),
                "weight",
                rated ? weight(indicator.weight()) : null,
                "level",
                rated ? level(code) : null);
        for (String point : indicator.points()) {
            out.text("point", point);
        }
        if (rated) {
            writeRatings(code);
        }
        out.close("indicator");
    }

    private void writePenalties() throws SAXException {
        String reference = grid.penaltiesAnnexReference();
        out.open("penalties", "reference", reference.isEmpty() ? null : reference);
        for (Penalty penalty : grid.penalties()) {
            boolean applied = stated != null && stated.isApplied(penalty.code());
            String points = StatedValues.number(penalty.points());
            out.empty(
                    "penalty", "code", penalty.code(), "label", penalty.label(), "points", points, "applied", applied);
        }
        out.close("penalties");
        for (Bonus bonus : grid.bonuses()) {
            boolean applied = stated != null && stated.isApplied(bonus.code());
            String points = StatedValues.number(bonus.points());
            out.empty("bonus", "code", bonus.code(), "label", bonus.label(), "points", points, "applied", applied);
        }
    }

    private void writeMark() throws SAXException {
        out.empty(
                "mark",
                "max",
                StatedValues.number(grid.mark().max()),
                "computes",
                grid.markRule() instanceof MarkRule.Weighted ? true : null,
                "value",
                stated == null ? null : stated.mark(),
                "computed",
                stated == null ? null : stated.computedMark(),
                "final",
                stated == null ? null : stated.finalMark());
    }

    private void writeTexts() throws SAXException {
        int index = 0;
        for (Part part : grid.parts()) {
            String observations = stated == null ? "" : stated.observations(index);
            out.text("part", observations, "code", part.code(), "title", part.title());
            index++;
        }
        out.text("appreciation", stated == null ? "" : stated.appreciation());
    }
}
