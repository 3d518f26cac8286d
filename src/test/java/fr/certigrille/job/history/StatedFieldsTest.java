package fr.certigrille.job.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.SchoolClass;
import fr.certigrille.grid.GridCatalog;
import fr.certigrille.store.Revision;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatedFieldsTest {

    private static final SchoolClass WEIGHTED =
            new SchoolClass("Lycée Ada-Lovelace", "Montferrand-les-Bains", 2026, "bts-ccf-ponderee", "GPME-2");

    @Test
    void a_bonus_is_not_told_as_a_penalty() {
        Revision revision = new Revision(
                1, WEIGHTED, Evaluations.complete().penalties("INITIATIVE").value(), null, null, Map.of());
        assertThat(StatedFields.of(revision, new GridCatalog()))
                .containsEntry("bonus.INITIATIVE", "X")
                .doesNotContainKey("penalty.INITIATIVE");
    }
}
