package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.certigrille.evaluation.Evaluations;
import fr.certigrille.evaluation.Outcome.Ungraded;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of document is PDF/A-2a and PDF/UA-1 at once. */
class ConformityTest {

    private static Stream<Named<Evaluations>> kinds() {
        Evaluations complete = Evaluations.complete();
        return Stream.of(
                Named.of("graded", complete),
                Named.of("with penalties", complete.penalties("PORTFOLIO", "SYNTHESE")),
                Named.of("not evaluable", complete.level("C3", "NE")),
                Named.of("absent", complete.absent()),
                Named.of("exempted", complete.outcome(Ungraded.EXEMPT)),
                Named.of("comment with added pages", complete.appreciation("Très bon travail. ".repeat(900))),
                Named.of("other scripts", complete.named("Nguyễn Թումանյան", "Şükrü Жанна")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_grid_is_archivable_and_accessible(Evaluations evaluation) throws Exception {
        Conformity.assertConforms(Forms.filled("VI-3", evaluation));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_fiche_is_archivable_and_accessible(Evaluations evaluation) throws Exception {
        Conformity.assertConforms(Forms.filled("VI-4", evaluation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VI-3", "VI-4"})
    void a_blank_form_is_archivable_and_accessible(String annex) throws Exception {
        Conformity.assertConforms(Forms.blank(annex));
    }

    @Test
    void the_check_finds_a_pdf_that_does_not_conform() {
        byte[] spoiled = new String(Forms.blank("VI-4"), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("/Marked true", "/Marked null")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Conformity.assertConforms(spoiled)).isInstanceOf(AssertionError.class);
    }
}
