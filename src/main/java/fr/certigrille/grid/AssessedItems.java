package fr.certigrille.grid;

import java.util.ArrayList;
import java.util.List;

/** Lists what gets a level on a grid. */
final class AssessedItems {

    private final Grid grid;
    private final List<Assessed> all = new ArrayList<>();

    private AssessedItems(Grid grid) {
        this.grid = grid;
    }

    static List<Assessed> of(Grid grid) {
        AssessedItems items = new AssessedItems(grid);
        grid.periodsOrOne().forEach(items::add);
        return List.copyOf(items.all);
    }

    private void add(Period period) {
        Capacity capacity = grid.capacity();
        if (capacity != null) {
            add(period, capacity.code(), capacity.title(), capacity.shortTitle());
        }
        for (Competence competence : grid.competences()) {
            if (grid.levelsOf() == LevelsOf.COMPETENCES) {
                add(period, competence.code(), competence.title(), competence.code() + " " + competence.title());
            } else {
                addIndicators(period, competence);
            }
        }
    }

    private void addIndicators(Period period, Competence competence) {
        for (int i = 0; i < competence.indicators().size(); i++) {
            String code = competence.indicatorCode(i);
            String text = competence.indicators().get(i).text();
            add(period, code, text, code + " " + text);
        }
    }

    private void add(Period period, String item, String title, String shortTitle) {
        boolean once = period.code().isEmpty();
        all.add(new Assessed(
                grid.assessedCode(period, item),
                item,
                once ? null : period,
                title,
                once ? shortTitle : period.code() + " " + shortTitle));
    }
}
