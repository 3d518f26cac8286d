package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the sheet « Classe » and tells all that is wrong with it at once. */
final class ClassSheetReader {

    private final GridCatalog grids;
    private final RowFaults faults;
    private final TextParser parser;
    private final CommissionTable commissions;
    private final Map<String, SheetCell> values = new HashMap<>();

    ClassSheetReader(Place place, GridCatalog grids) {
        this.grids = grids;
        this.faults = new RowFaults(place);
        this.parser = new TextParser(faults);
        this.commissions = new CommissionTable(parser, faults);
    }

    ClassSheet read(Iterable<SheetRow> rows) {
        rows.forEach(this::take);
        ClassSheet.LABELS.stream()
                .filter(label -> !values.containsKey(label))
                .forEach(label -> faults.addForSheet(Code.CLASS_FIELD_MISSING, label));
        Optional<Grid> grid = grid();
        grid.ifPresent(this::checkSession);
        String establishment = value(ClassSheet.ESTABLISHMENT);
        String academy = value(ClassSheet.ACADEMY);
        String name = value(ClassSheet.CLASS);
        if (!faults.isEmpty()) {
            throw new FindingException(faults.findings());
        }
        Grid known = grid.orElseThrow();
        SchoolClass schoolClass = new SchoolClass(establishment, academy, known.session(), known.id(), name);
        return new ClassSheet(schoolClass, known, commissions.byNumber());
    }

    private void take(SheetRow row) {
        if (!commissions.take(row)) {
            row.cells().forEach((column, cell) -> takeValue(row, column, cell));
        }
    }

    /** A label's value is the next cell to its right that holds something: merged labels leave blanks between. */
    private void takeValue(SheetRow row, int column, SheetCell cell) {
        String wording = Wording.of(cell.shown());
        Optional<SheetCell> value = right(row, column).filter(found -> !isLabel(found));
        labels(wording).forEach(label -> value.ifPresent(found -> values.putIfAbsent(label, found)));
    }

    private static Optional<SheetCell> right(SheetRow row, int column) {
        return row.cells().entrySet().stream()
                .filter(entry -> entry.getKey() > column)
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static boolean isLabel(SheetCell cell) {
        return !labels(Wording.of(cell.shown())).isEmpty();
    }

    private static List<String> labels(String wording) {
        return ClassSheet.LABELS.stream()
                .filter(label -> Wording.of(label).equals(wording))
                .toList();
    }

    private Optional<Grid> grid() {
        String id = value(ClassSheet.GRID);
        Optional<Grid> grid = grids.find(id);
        if (grid.isEmpty() && !id.isEmpty()) {
            faults.add(Code.CLASS_GRID_UNKNOWN, cell(ClassSheet.GRID), id, String.join(", ", grids.ids()));
        }
        return grid;
    }

    private void checkSession(Grid grid) {
        String session = value(ClassSheet.SESSION);
        String expected = String.valueOf(grid.session());
        if (!session.isEmpty() && !session.equals(expected)) {
            faults.add(Code.CLASS_SESSION_DIFFERS, cell(ClassSheet.SESSION), session, expected);
        }
    }

    private String value(String label) {
        return Optional.ofNullable(values.get(label)).map(parser::line).orElse("");
    }

    private String cell(String label) {
        return Objects.requireNonNull(values.get(label)).address();
    }
}
