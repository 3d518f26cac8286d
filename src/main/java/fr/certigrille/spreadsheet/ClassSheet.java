package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.Commission;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.Grid;
import java.util.List;
import java.util.Map;

/**
 * What is known of the class of a sheet: what the sheet « Classe », the sheet itself or the job file says of it.
 *
 * @param schoolClass the class
 * @param grid its grid
 * @param commissions its commissions by number; empty when none are listed
 */
record ClassSheet(SchoolClass schoolClass, Grid grid, Map<String, Commission> commissions) {

    static final String NAME = "Classe";
    static final List<String> COMMISSION_HEADERS = List.of("N° commission", "Membre 1", "Membre 2");
}
