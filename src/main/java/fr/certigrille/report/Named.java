package fr.certigrille.report;

import fr.certigrille.evaluation.Assessment;
import fr.certigrille.evaluation.SchoolClass;
import java.util.Set;
import java.util.function.Consumer;

/** Says who stands behind marks that are told one by one. */
@FunctionalInterface
public interface Named {

    /** Hands on all candidates of some classes, in no order. */
    void forEach(Set<SchoolClass> classes, Consumer<Assessment> consumer);
}
