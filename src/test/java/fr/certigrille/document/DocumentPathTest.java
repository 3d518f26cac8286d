package fr.certigrille.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.certigrille.evaluation.Evaluations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentPathTest {

    private static String file(Evaluations evaluation, String annex) {
        return Path.of(DocumentPath.of(Evaluations.SLAM, evaluation.value(), annex))
                .getFileName()
                .toString();
    }

    @Test
    void a_file_is_named_by_annex_commission_number_and_name() {
        assertThat(file(Evaluations.complete(), "VI-3")).isEqualTo("VI-3_C12_0123456789_D-ORGEVAL-NGUYEN_Zoe.pdf");
    }

    @Test
    void the_longest_name_is_one_that_file_systems_take_and_keeps_the_number() {
        Evaluations longest = Evaluations.texts(limit -> "n".repeat(limit.most()));
        Evaluations other = longest.numbered("è".repeat(50));
        String annex = "A".repeat(19);
        assertThat(file(longest, annex)).hasSize(254).endsWith("nnn.pdf");
        assertThat(file(other, annex)).isNotEqualTo(file(longest, annex));
    }
}
