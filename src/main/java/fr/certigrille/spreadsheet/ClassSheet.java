package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sheet « Classe »: labels with their values to the right, and the table of commissions.
 *
 * @param schoolClass the class
 * @param grid its grid
 * @param commissions its commissions by number; empty when the sheet lists none
 */
record ClassSheet(SchoolClass schoolClass, Grid grid, Map<String, Commission> commissions) {

    static final String NAME = "Classe";
    static final String ESTABLISHMENT = "Établissement";
    static final String ACADEMY = "Académie";
    static final String SESSION = "Session";
    static final String GRID = "Grille";
    static final String CLASS = "Classe";
    static final List<String> LABELS = List.of(ESTABLISHMENT, ACADEMY, SESSION, GRID, CLASS);
    static final List<String> COMMISSION_HEADERS = List.of("N° commission", "Membre 1", "Membre 2");

    /**
     * Reads the sheet.
     *
     * @param place file and sheet
     * @throws FindingException with all that is wrong with it
     */
    static ClassSheet read(Iterable<SheetRow> rows, Place place, GridCatalog grids) {
        return new Reading(place, grids).read(rows);
    }

    private static final class Reading {

        private final Place place;
        private final GridCatalog grids;
        private final Map<String, SheetCell> values = new HashMap<>();
        private final Map<String, Commission> commissions = new LinkedHashMap<>();
        private final List<Finding> faults = new ArrayList<>();
        private Optional<Integer> commissionColumn = Optional.empty();

        private Reading(Place place, GridCatalog grids) {
            this.place = place;
            this.grids = grids;
        }

        private ClassSheet read(Iterable<SheetRow> rows) {
            rows.forEach(this::take);
            LABELS.stream().filter(label -> !values.containsKey(label)).forEach(this::missing);
            if (!faults.isEmpty()) {
                throw new FindingException(faults);
            }
            Grid grid = grid();
            return new ClassSheet(schoolClass(grid), grid, commissions);
        }

        private void take(SheetRow row) {
            if (commissionColumn.isPresent()) {
                takeCommission(row, commissionColumn.get());
            } else {
                commissionColumn = commissionHeader(row);
                if (commissionColumn.isEmpty()) {
                    takeValue(row);
                }
            }
        }

        private void takeValue(SheetRow row) {
            row.cells()
                    .forEach((column, cell) -> LABELS.stream()
                            .filter(label -> Wording.of(label).equals(Wording.of(cell.shown())))
                            .filter(label -> !values.containsKey(label))
                            .filter(label -> !(row.cell(column + 1) instanceof SheetCell.Blank))
                            .forEach(label -> values.put(label, row.cell(column + 1))));
        }

        private static Optional<Integer> commissionHeader(SheetRow row) {
            String number = Wording.of(COMMISSION_HEADERS.get(0));
            return row.cells().entrySet().stream()
                    .filter(cell -> Wording.of(cell.getValue().shown()).equals(number))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private void takeCommission(SheetRow row, int column) {
            String number = row.cell(column).shown();
            if (!number.isEmpty()) {
                String member1 = row.cell(column + 1).shown();
                String member2 = row.cell(column + 2).shown();
                commissions.put(number, new Commission(number, member1, member2));
            }
        }

        private void missing(String label) {
            faults.add(Finding.of(Code.CLASS_FIELD_MISSING, place, label));
        }

        private Grid grid() {
            SheetCell cell = value(GRID);
            return grids.find(cell.shown())
                    .orElseThrow(
                            () -> fault(Code.CLASS_GRID_UNKNOWN, cell, cell.shown(), String.join(", ", grids.ids())));
        }

        private SchoolClass schoolClass(Grid grid) {
            SheetCell session = value(SESSION);
            if (!session.shown().equals(String.valueOf(grid.session()))) {
                throw fault(Code.CLASS_SESSION_DIFFERS, session, session.shown(), String.valueOf(grid.session()));
            }
            return new SchoolClass(
                    value(ESTABLISHMENT).shown(),
                    value(ACADEMY).shown(),
                    grid.session(),
                    grid.id(),
                    value(CLASS).shown());
        }

        private SheetCell value(String label) {
            return java.util.Objects.requireNonNull(values.get(label));
        }

        private FindingException fault(Code code, SheetCell cell, String... arguments) {
            Place where = new Place(place.file(), place.sheet(), cell.address());
            return new FindingException(Finding.of(code, where, arguments));
        }
    }
}
