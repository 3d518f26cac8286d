package fr.certigrille.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grid says what the ministry's form says, word for word. The form's text was taken from the official PDF. */
class OfficialGridTest {

    private static final Grid GRID = new GridCatalog().find("bts-sio-e5-2026").orElseThrow();
    private static final String FORM = formText();

    private static String formText() {
        try (InputStream text = OfficialGridTest.class.getResourceAsStream("/official/text-E5-session-2026.txt")) {
            return words(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String words(String text) {
        return text.replace('▢', ' ').replaceAll("[\\s\\u00a0]+", " ");
    }

    private static Stream<String> officialWordings() {
        return Stream.of(
                        Stream.of(GRID.diploma(), "SESSION " + GRID.session(), GRID.penaltiesAnnexReference()),
                        Stream.of("Épreuve " + GRID.exam().code() + " – "
                                + GRID.exam().title()),
                        GRID.options().stream().map(Choice::label),
                        GRID.forms().stream().map(Choice::label),
                        GRID.annexes().stream().map(annex -> annex.label() + " : " + annex.title()),
                        GRID.parts().stream().map(Part::title),
                        GRID.penalties().stream().map(OfficialGridTest::penalty),
                        GRID.levels().stream().map(Level::label),
                        GRID.levels().stream().flatMap(level -> level.descriptors().stream()),
                        Stream.of(GRID.capacity().title()),
                        GRID.competences().stream().map(Competence::title),
                        GRID.competences().stream().flatMap(competence -> competence.skills().stream()),
                        indicators().map(Indicator::text),
                        indicators().flatMap(indicator -> indicator.points().stream()))
                .flatMap(wordings -> wordings);
    }

    private static String penalty(Penalty penalty) {
        return penalty.label() + " (" + penalty.points().toPlainString() + " points de pénalité)";
    }

    private static Stream<Indicator> indicators() {
        return GRID.competences().stream().flatMap(competence -> competence.indicators().stream());
    }

    @ParameterizedTest
    @MethodSource("officialWordings")
    void every_wording_of_the_grid_stands_in_the_official_form(String wording) {
        assertThat(FORM).contains(words(wording));
    }

    /** What the form prints beyond the grid: titles, labels and paragraphs that never change with the session. */
    @Test
    void the_competence_table_of_the_form_holds_nothing_that_the_grid_lacks() {
        String verso = FORM.substring(FORM.indexOf("Capacité à rendre compte"), FORM.lastIndexOf("BTS SERVICES"));
        for (String wording :
                officialWordings().sorted((a, b) -> b.length() - a.length()).toList()) {
            verso = verso.replace(words(wording), " ");
        }
        assertThat(verso.replaceAll("[▪\\-\\s0-9]", "")).isEmpty();
    }

    @Test
    void the_grid_has_one_capacity_and_six_competences() {
        assertThat(GRID.assessedCodes()).containsExactly("CT", "C1", "C2", "C3", "C4", "C5", "C6");
    }

    @Test
    void the_competences_have_22_skills() {
        assertThat(GRID.competences())
                .extracting(competence -> competence.skills().size())
                .containsExactly(6, 3, 3, 3, 3, 4);
    }

    @Test
    void the_competences_have_38_indicators_one_with_three_points() {
        assertThat(GRID.competences())
                .extracting(competence -> competence.indicators().size())
                .containsExactly(7, 8, 5, 8, 6, 4);
        assertThat(indicators().map(indicator -> indicator.points().size()).filter(size -> size > 0))
                .containsExactly(3);
    }

    @Test
    void the_five_levels_come_from_lowest_to_highest_with_their_descriptors() {
        assertThat(GRID.levels()).extracting(Level::code).containsExactly("NE", "NM", "MP", "BM", "EM");
        assertThat(GRID.levels())
                .extracting(level -> level.descriptors().size())
                .containsExactly(1, 5, 5, 5, 5);
        assertThat(GRID.levels()).extracting(Level::evaluated).containsExactly(false, true, true, true, true);
    }

    @Test
    void the_mark_is_out_of_20() {
        assertThat(GRID.mark().max()).isEqualByComparingTo("20");
        assertThat(GRID.penalties())
                .extracting(penalty -> penalty.points().intValue())
                .isEqualTo(List.of(10, 2));
    }
}
