package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.FindingException;
import fr.certigrille.finding.Place;
import fr.certigrille.grid.Grid;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.spreadsheet.format.SheetRow;
import java.util.List;
import java.util.Map;

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
        return new ClassSheetReader(place, grids).read(rows);
    }
}
