package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.Level;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Levels stated by a cross in one of five cells. */
final class Crosses {

    private final Vocabulary vocabulary;
    private final RowFaults faults;
    private final CellParser parser;

    Crosses(Vocabulary vocabulary, RowFaults faults) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.parser = new CellParser(vocabulary, faults);
    }

    /** The same cells with a level for each competence that has cells to cross. */
    CandidateCells resolve(CandidateCells cells) {
        Map<Field, SheetCell> resolved = new HashMap<>(cells.cells());
        Grid grid = vocabulary.grid();
        for (String assessed : grid.assessedCodes()) {
            Map<String, SheetCell> byLevel = new LinkedHashMap<>();
            for (Level level : grid.levels()) {
                SheetCell cell = resolved.remove(Column.cross(assessed, level.code()));
                if (cell != null) {
                    byLevel.put(level.code(), cell);
                }
            }
            if (!byLevel.isEmpty()) {
                resolved.put(Field.level(assessed), level(assessed, byLevel));
            }
        }
        return new CandidateCells(cells.row(), resolved);
    }

    /**
     * The level that is crossed, at the address of its cross.
     *
     * @param byLevel the cell to cross for each level
     * @return a blank cell if none is; one without address if that is a fault already
     */
    SheetCell level(String assessed, Map<String, SheetCell> byLevel) {
        int before = faults.size();
        List<SheetCell> crossed = byLevel.entrySet().stream()
                .filter(entry -> parser.flag(entry.getValue()))
                .<SheetCell>map(entry -> new SheetCell.Text(entry.getValue().address(), entry.getKey()))
                .toList();
        if (crossed.size() > 1) {
            String others = crossed.subList(0, crossed.size() - 1).stream()
                    .map(SheetCell::address)
                    .collect(Collectors.joining(", "));
            faults.add(Code.TWO_CROSSES, crossed.get(crossed.size() - 1).address(), assessed, others);
        }
        if (faults.size() > before) {
            return new SheetCell.Blank("");
        }
        return crossed.isEmpty()
                ? new SheetCell.Blank(byLevel.values().iterator().next().address())
                : crossed.get(0);
    }
}
