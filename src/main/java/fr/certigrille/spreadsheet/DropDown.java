package fr.certigrille.spreadsheet;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells of a template that take the values of a list only, or none. */
final class DropDown {

    private DropDown() {}

    static void add(XSSFSheet sheet, CellRangeAddressList cells, List<String> values) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list =
                helper.createValidation(helper.createExplicitListConstraint(values.toArray(String[]::new)), cells);
        list.setShowErrorBox(true);
        list.createErrorBox("Valeur inconnue", "Choisir dans la liste : " + String.join(", ", values));
        list.setEmptyCellAllowed(true);
        sheet.addValidationData(list);
    }
}
