package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.TextLimit;
import fr.certigrille.finding.Code;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetRow;
import fr.certigrille.spreadsheet.format.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of commissions of the sheet « Classe », found by its header row. */
final class CommissionTable {

    private static final List<String> WORDINGS =
            ClassSheet.COMMISSION_HEADERS.stream().map(Wording::of).toList();

    /** Headers in one row that make a table: a single one may be the label of a fiche. */
    private static final int LEAST_HEADERS = 2;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();

    /** Takes a row if it is the header or stands below it; answers whether it did. */
    boolean take(SheetRow row) {
        if (!columns.isEmpty()) {
            rows.add(row);
            return true;
        }
        row.cells().forEach((column, cell) -> {
            if (WORDINGS.contains(Wording.of(cell.shown()))) {
                columns.putIfAbsent(Wording.of(cell.shown()), column);
            }
        });
        if (!columns.containsKey(WORDINGS.get(0)) || columns.size() < LEAST_HEADERS) {
            columns.clear();
        }
        return !columns.isEmpty();
    }

    /** The commissions by number. */
    Map<String, Commission> read(RowFaults faults) {
        Map<String, Listed> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> read(row, byNumber, faults));
        Map<String, Commission> commissions = new LinkedHashMap<>();
        byNumber.forEach((number, listed) -> commissions.put(number, listed.commission()));
        return Collections.unmodifiableMap(commissions);
    }

    private void read(SheetRow row, Map<String, Listed> byNumber, RowFaults faults) {
        TextParser parser = new TextParser(faults);
        String number = text(row, 0, TextLimit.COMMISSION, parser, faults);
        if (number.isEmpty()) {
            return;
        }
        Commission commission = new Commission(
                number, text(row, 1, TextLimit.MEMBER, parser, faults), text(row, 2, TextLimit.MEMBER, parser, faults));
        Listed here = new Listed(commission, cell(row, 0).address());
        Listed other = byNumber.putIfAbsent(number, here);
        if (other != null && !other.commission().equals(commission)) {
            faults.add(Code.COMMISSION_TWICE, here.cell(), number, other.cell());
        }
    }

    private String text(SheetRow row, int header, TextLimit limit, TextParser parser, RowFaults faults) {
        SheetCell cell = cell(row, header);
        String text = parser.line(cell);
        if (limit.isExceededBy(text)) {
            faults.addTooLong(cell.address(), text, limit);
        }
        return text;
    }

    private SheetCell cell(SheetRow row, int header) {
        Integer column = columns.get(WORDINGS.get(header));
        return column == null ? new SheetCell.Blank("") : row.cell(column);
    }

    private record Listed(Commission commission, String cell) {}
}
