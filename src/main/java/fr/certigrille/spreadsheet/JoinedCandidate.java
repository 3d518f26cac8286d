package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Competence;
import fr.certigrille.grid.Grid;
import fr.certigrille.spreadsheet.format.SheetCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One candidate whose evaluation several rows or sheets state. What they say must agree; a blank cell says nothing.
 */
final class JoinedCandidate {

    private final Place sheet;
    private final int row;
    private final Vocabulary vocabulary;
    private final RowFaults faults;
    private final Map<Field, SheetCell> cells = new HashMap<>();
    private final Map<String, LevelStatement> levels = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private boolean evaluated;
    private boolean byIndicator;

    /**
     * Begins with the place where the candidate is first named.
     *
     * @param sheet file and sheet
     * @param row from 1
     */
    JoinedCandidate(Place sheet, int row, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.row = row;
        this.vocabulary = vocabulary;
        this.faults = new RowFaults(sheet);
    }

    RowFaults faults() {
        return faults;
    }

    /** Adds what a row or fiche states. */
    void add(Place from, CandidateCells stated) {
        stated.cells().forEach((field, cell) -> {
            if (field.isLevel() && !(cell instanceof SheetCell.Blank)) {
                addLevel(field.code(), addressed(from, cell), null);
            } else {
                addCell(field, addressed(from, cell));
            }
        });
    }

    private void addCell(Field field, SheetCell cell) {
        SheetCell known = cells.putIfAbsent(field, cell);
        if (known instanceof SheetCell.Blank) {
            cells.put(field, cell);
        } else if (known != null && !(cell instanceof SheetCell.Blank) && !agree(known, cell)) {
            faults.add(
                    Code.VALUES_DIFFER,
                    cell.address(),
                    vocabulary.title(field),
                    cell.shown(),
                    known.shown(),
                    known.address());
        }
    }

    private static boolean agree(SheetCell one, SheetCell other) {
        return one.shown().replaceAll("\\s+", " ").equals(other.shown().replaceAll("\\s+", " "));
    }

    /** Adds a level of a competence, the capacity or an indicator; the newest observation counts. */
    void addLevel(String assessed, SheetCell cell, @Nullable LocalDate observedOn) {
        evaluated = true;
        Optional<String> level = new CellParser(vocabulary, faults).level(cell);
        if (level.isEmpty()) {
            unreadable.add(assessed);
            unreadable.add(assessed.split("\\.", 2)[0]);
            return;
        }
        LevelStatement stated = new LevelStatement(cell, level.get(), observedOn);
        LevelStatement known = levels.putIfAbsent(assessed, stated);
        if (known == null || known.isNewerThan(stated)) {
            return;
        }
        if (stated.isNewerThan(known)) {
            levels.put(assessed, stated);
        } else if (!stated.level().equals(known.level())) {
            faults.add(Code.LEVEL_TWICE, cell.address(), assessed, known.cell().address());
        }
    }

    /** Says that the candidate is followed by indicators: a competence without any was not evaluated. */
    void followByIndicator() {
        byIndicator = true;
    }

    /** Says that the candidate has a fiche, or rows of levels. */
    void markEvaluated() {
        evaluated = true;
    }

    /** Whether a list names the candidate and nothing evaluates him or her, absent ones aside. */
    boolean isOnlyListed() {
        return !evaluated && (!cells.containsKey(Field.MARK) || cells.get(Field.MARK) instanceof SheetCell.Blank);
    }

    /** The cells of the whole. */
    CandidateCells cells() {
        Map<Field, SheetCell> whole = new HashMap<>(cells);
        CandidateCells known = new CandidateCells(row, cells);
        Grid grid = vocabulary.grid();
        for (String code : grid.assessedCodes()) {
            SheetCell blank = new SheetCell.Blank(isTold(code) ? "" : known.address(Field.level(code)));
            whole.put(Field.level(code), level(grid, code).orElse(blank));
        }
        return new CandidateCells(row, whole);
    }

    /** Whether a missing level is a fault already: one that cannot be read, or two crosses. */
    private boolean isTold(String code) {
        SheetCell cell = cells.get(Field.level(code));
        return unreadable.contains(code) || (cell != null && cell.address().isEmpty());
    }

    /** A level given for the competence itself wins; else its indicators decide. */
    private Optional<SheetCell> level(Grid grid, String code) {
        Optional<SheetCell> direct = Optional.ofNullable(levels.get(code)).map(LevelStatement::coded);
        return direct.or(() -> grid.competence(code).flatMap(competence -> decided(grid, competence)));
    }

    private Optional<SheetCell> decided(Grid grid, Competence competence) {
        List<LevelStatement> stated = new ArrayList<>();
        for (int i = 0; i < competence.indicators().size(); i++) {
            Optional.ofNullable(levels.get(competence.indicatorCode(i))).ifPresent(stated::add);
        }
        if (stated.isEmpty() && !byIndicator) {
            return Optional.empty();
        }
        Optional<SheetCell> decided =
                grid.indicatorRule().decide(grid, stated, LevelStatement::level).map(LevelStatement::coded);
        return decided.or(() -> Optional.of(notEvaluated(grid, stated)));
    }

    private SheetCell notEvaluated(Grid grid, List<LevelStatement> stated) {
        String address = stated.isEmpty()
                ? cells.getOrDefault(Field.NUMBER, new SheetCell.Blank("")).address()
                : stated.get(0).cell().address();
        return grid.notEvaluated()
                .<SheetCell>map(level -> new SheetCell.Text(address, level.code()))
                .orElseGet(() -> new SheetCell.Blank(address));
    }

    /** Cells of other sheets than the candidate's own carry their sheet in their address. */
    SheetCell addressed(Place from, SheetCell cell) {
        return from.equals(sheet) || cell.address().isEmpty() ? cell : cell.at(from.sheet() + "!" + cell.address());
    }
}
