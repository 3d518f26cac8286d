package fr.certigrille.spreadsheet;

import fr.certigrille.finding.Place;
import fr.certigrille.spreadsheet.format.OpenWorkbook;
import fr.certigrille.spreadsheet.format.SheetInfo;
import fr.certigrille.spreadsheet.format.SheetRow;

/**
 * A sheet that is shaped like the official grid, for one candidate.
 *
 * @param info what is known of the sheet
 * @param place file and sheet
 * @param classSheet its class
 * @param vocabulary the words of its grid
 */
record Fiche(SheetInfo info, Place place, ClassSheet classSheet, Vocabulary vocabulary) {

    FicheReader read(OpenWorkbook workbook, SheetNotes notes) {
        FicheReader reader = new FicheReader(vocabulary);
        for (SheetRow row : workbook.rows(info.name())) {
            if (!row.isBlank()) {
                notes.read(row);
                reader.take(row);
            }
        }
        return reader;
    }

    RowMapper mapper() {
        return new RowMapper(classSheet, vocabulary, place);
    }
}
