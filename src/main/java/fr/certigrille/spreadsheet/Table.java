package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Field;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetCell;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * A sheet that holds a table of candidates.
 *
 * @param info what is known of the sheet
 * @param place file and sheet
 * @param header its header
 * @param classSheet its class
 * @param vocabulary the words of its grid
 */
record Table(SheetInfo info, Place place, TableHeader header, ClassSheet classSheet, Vocabulary vocabulary) {

    /** Hears the rows of a table that are about candidates. */
    interface Rows {

        /** A row with its cells by what they state. */
        void row(CandidateCells cells, RowFaults faults);

        /** A row that has something in it but nothing that says whom it is about. */
        void withoutCandidate(CandidateCells cells, RowFaults faults);
    }

    /** Reads the table from top to bottom. */
    void read(OpenWorkbook workbook, SheetNotes notes, Rows rows) {
        Leftovers leftovers = new Leftovers(vocabulary);
        boolean crosses = header.hasCrosses();
        for (SheetRow row : workbook.rows(info.name())) {
            if (!header.isBelow(row)) {
                continue;
            }
            CandidateCells cells = header.cells(row);
            if (leftovers.isOne(row, cells)) {
                notes.leftOut(row);
                continue;
            }
            notes.read(row);
            RowFaults faults = new RowFaults(place);
            if (leftovers.isAnonymous(cells)) {
                String number = String.valueOf(row.number());
                faults.add(Code.ROW_WITHOUT_CANDIDATE, number, number);
                rows.withoutCandidate(cells, faults);
            } else {
                rows.row(crosses ? new Crosses(vocabulary, faults).resolve(cells) : cells, faults);
            }
        }
    }

    /** Tells the candidates' numbers with the addresses of their cells, without reading more than that. */
    void numbers(OpenWorkbook workbook, BiConsumer<String, String> listener) {
        for (SheetRow row : workbook.rows(info.name(), header.numberColumn())) {
            if (header.isBelow(row)) {
                SheetCell cell = header.cells(row).cell(Field.NUMBER);
                if (cell instanceof SheetCell.Text) {
                    listener.accept(cell.shown(), cell.address());
                }
            }
        }
    }

    RowMapper mapper() {
        return new RowMapper(classSheet, vocabulary, place);
    }

    String sheet() {
        return Objects.requireNonNull(place.sheet());
    }
}
