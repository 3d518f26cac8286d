package fr.certigrille.document;

import fr.certigrille.grid.Annex;
import fr.certigrille.grid.Choice;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Indicator;
import fr.certigrille.grid.Level;
import fr.certigrille.grid.Part;
import fr.certigrille.grid.Penalty;
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
        out.empty(
                "exam",
                "grid",
                grid.id(),
                "diploma",
                grid.diploma(),
                "session",
                grid.session(),
                "code",
                grid.exam().code(),
                "title",
                grid.exam().title());
        for (Annex annex : grid.annexes()) {
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
        writeChoices();
        writeLevels();
        writeAssessed();
        writePenalties();
        writeMark();
        writeTexts();
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
            out.open("level", "code", level.code(), "label", level.label(), "evaluated", level.evaluated());
            for (String descriptor : level.descriptors()) {
                out.text("descriptor", descriptor);
            }
            out.close("level");
        }
    }

    private void writeAssessed() throws SAXException {
        out.empty(
                "capacity",
                "code",
                grid.capacity().code(),
                "title",
                grid.capacity().title(),
                "level",
                level(grid.capacity().code()));
        for (Competence competence : grid.competences()) {
            out.open(
                    "competence",
                    "code",
                    competence.code(),
                    "title",
                    competence.title(),
                    "level",
                    level(competence.code()));
            for (String skill : competence.skills()) {
                out.text("skill", skill);
            }
            for (Indicator indicator : competence.indicators()) {
                writeIndicator(indicator);
            }
            out.close("competence");
        }
    }

    private @Nullable String level(String code) {
        return stated == null ? null : stated.level(code);
    }

    private void writeIndicator(Indicator indicator) throws SAXException {
        out.open("indicator", "text", indicator.text());
        for (String point : indicator.points()) {
            out.text("point", point);
        }
        out.close("indicator");
    }

    private void writePenalties() throws SAXException {
        out.open("penalties", "reference", grid.penaltiesAnnexReference());
        for (Penalty penalty : grid.penalties()) {
            boolean applied = stated != null && stated.isApplied(penalty.code());
            String points = StatedValues.number(penalty.points());
            out.empty(
                    "penalty", "code", penalty.code(), "label", penalty.label(), "points", points, "applied", applied);
        }
        out.close("penalties");
    }

    private void writeMark() throws SAXException {
        out.empty(
                "mark",
                "max",
                StatedValues.number(grid.mark().max()),
                "value",
                stated == null ? null : stated.mark(),
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
