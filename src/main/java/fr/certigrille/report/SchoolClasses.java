package fr.certigrille.report;

import fr.certigrille.evaluation.SchoolClass;
import java.util.Comparator;

/** The order of classes in the report. */
final class SchoolClasses {

    static final Comparator<SchoolClass> ORDER = Comparator.comparing(SchoolClass::academy)
            .thenComparing(SchoolClass::establishment)
            .thenComparing(SchoolClass::name)
            .thenComparing(SchoolClass::session)
            .thenComparing(SchoolClass::gridId);

    private SchoolClasses() {}
}
