package fr.certigrille.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.certigrille.document.EvaluationDocument;
import fr.certigrille.finding.Code;
import fr.certigrille.finding.FindingException;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"NGUYỄN Thị Ánh", "ÖZTÜRK Şule", "ЩЕРБАКОВ Ілля", "ՍԱՐԳՍՅԱՆ Անահիտ", "ŁUKASZEWICZ-Ñandú Œ"})
    void names_of_any_script_of_the_two_fonts_are_in_the_pdf(String name) {
        String[] parts = name.split(" ", 2);
        byte[] pdf = Pdfs.of(Samples.GRID_ANNEX, Samples.named(parts[0], parts[1]));
        assertThat(Pdfs.text(pdf).replaceAll("\\s+", "")).contains(name.replaceAll("\\s+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"漢", "🧪", "😀", "ש", "م", "\u0007"})
    void a_character_that_no_font_has_fails_the_document_and_is_named_by_its_code_point(String character) {
        EvaluationDocument document = Samples.named("MARTIN" + character, "Zoé");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        FindingException e = catchThrowableOfType(
                FindingException.class, () -> new FormRenderer(Samples.XSL).render(Samples.GRID_ANNEX, document, pdf));
        assertThat(e.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.GLYPH_MISSING);
            assertThat(finding.arguments()).containsExactly(String.format("U+%04X", character.codePointAt(0)));
            assertThat(finding.place().file()).doesNotContain("MARTIN");
        });
        assertThat(pdf.size()).isZero();
    }

    @Test
    void a_long_name_shrinks_then_wraps_and_is_never_cut() {
        String name = "de La Rochefoucauld-Montmorency ".repeat(4).strip();
        byte[] pdf = Pdfs.of(Samples.GRID_ANNEX, Samples.named(name, "Marie-Antoinette"));
        assertThat(Pdfs.text(pdf).replaceAll("\\s+", "")).contains((name + "Marie-Antoinette").replaceAll("\\s+", ""));
    }

    @Test
    void the_fallback_font_never_pushes_a_wrapped_name_or_a_comment_out_of_its_frame() {
        String name = "de La Rochefoucauld-Montmorency ՍԱՐԳՍՅԱՆ ".repeat(2).strip();
        assertThat(Pdfs.text(Pdfs.of(Samples.GRID_ANNEX, Samples.named(name, "Marie-Antoinette Ngọc Ánh"))))
                .contains("ՍԱՐԳՍՅԱՆ");
        String comment = "Անահիտ a bien répondu. ".repeat(60).strip();
        assertThat(Pdfs.text(Pdfs.of(Samples.APPRAISAL_ANNEX, Samples.commented(comment, "", comment)))
                        .split("Անահիտ", -1))
                .hasSize(121);
    }

    @Test
    void a_name_that_two_lines_of_the_smallest_type_cannot_hold_fails_the_document() {
        EvaluationDocument document = Samples.named("Montmorency ".repeat(40), "Zoé");
        FindingException e = catchThrowableOfType(FindingException.class, () -> Pdfs.of(Samples.GRID_ANNEX, document));
        assertThat(e.findings()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(Code.FIELD_TOO_LONG);
            assertThat(f.arguments()).containsExactly("Nom, prénom :");
        });
    }
}
