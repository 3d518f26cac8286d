package fr.certigrille.spreadsheet;

import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.finding.Finding;

/** Hears what a workbook says, in its order. */
public interface ClassListener {

    /** A class begins. */
    void schoolClass(SchoolClass schoolClass);

    /** A row of the class. */
    void row(SchoolClass schoolClass, ReadRow row);

    /** Something about a sheet as a whole. */
    void finding(Finding finding);
}
