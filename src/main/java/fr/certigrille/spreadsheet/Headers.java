package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Finding;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** Which column of a sheet states which field, found by the words of its header row. */
final class Headers {

    private final Map<Field, Integer> indexes = new HashMap<>();
    private final List<Finding> faults = new ArrayList<>();

    private Headers() {}

    /** Reads a header row. */
    static Headers read(SheetRow row, List<Column> columns, Place sheet) {
        Headers headers = new Headers();
        for (Column column : columns) {
            headers.find(column, row, sheet);
        }
        return headers;
    }

    /** Whether a row looks like the header: it names the candidate's number and name. */
    static boolean isHeader(SheetRow row, List<Column> columns) {
        return columns.stream()
                .filter(column ->
                        column.field().equals(Field.NUMBER) || column.field().equals(Field.LAST_NAME))
                .allMatch(column -> row.cells().values().stream().anyMatch(cell -> column.isMeantBy(cell.shown())));
    }

    private void find(Column column, SheetRow row, Place sheet) {
        List<Integer> found = row.cells().entrySet().stream()
                .filter(cell -> column.isMeantBy(cell.getValue().shown()))
                .map(Map.Entry::getKey)
                .toList();
        if (found.isEmpty()) {
            if (column.compulsory()) {
                faults.add(Finding.of(Code.COLUMN_MISSING, sheet, column.title()));
            }
            return;
        }
        indexes.put(column.field(), found.get(0));
        if (found.size() > 1) {
            Place second = new Place(
                    sheet.file(), sheet.sheet(), row.cell(found.get(1)).address());
            faults.add(Finding.of(
                    Code.COLUMN_TWICE,
                    second,
                    column.title(),
                    row.cell(found.get(0)).address()));
        }
    }

    /** What is wrong with the header row. */
    List<Finding> faults() {
        return List.copyOf(faults);
    }

    /** The cell of a row that states the field; a blank one at no address where there is no such column. */
    SheetCell cell(SheetRow row, Field field) {
        return Optional.ofNullable(indexes.get(field)).map(row::cell).orElse(new SheetCell.Blank(""));
    }

    /** The address of each field's cell in a row. */
    Map<Field, String> addresses(int row) {
        Map<Field, String> addresses = new HashMap<>();
        indexes.forEach((field, column) -> addresses.put(field, new CellReference(row - 1, column).formatAsString()));
        return addresses;
    }
}
